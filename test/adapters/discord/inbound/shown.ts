/** All words of components, in their order. */
export function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const { content, label, components, description, accessory } = value as Record<string, unknown>;
  return (
    [content, label, description].filter((s) => typeof s === "string").join("\n") +
    words(components ?? []) +
    words(accessory ?? [])
  );
}

/** The id of the button with that label, or one that matches. */
export function buttonIn(components: unknown, label: string | RegExp): string {
  const all = buttonsIn(components);
  const button = all.find((b) => (typeof label === "string" ? b.label === label : label.test(b.label)));
  if (!button?.id) throw new Error(`no button "${String(label)}" in ${JSON.stringify(all.map((b) => b.label))}`);
  return button.id;
}

/** The labels of all buttons, in their order. */
export const labelsIn = (components: unknown): string[] => buttonsIn(components).map((b) => b.label);

function buttonsIn(value: unknown): { label: string; id?: string }[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== "object" || value === null) return [];
  const { type, label, custom_id, components, accessory } = value as Record<string, unknown>;
  const own = type === 2 ? [{ label: String(label), ...(typeof custom_id === "string" ? { id: custom_id } : {}) }] : [];
  return [...own, ...buttonsIn(components), ...buttonsIn(accessory)];
}

/** The fields of an open form by option, each with its label and its input. */
export function fieldsIn(
  modal: { readonly components: readonly object[] } | undefined,
): Record<string, { label: unknown; description: unknown } & Record<string, unknown>> {
  const labels = (modal?.components ?? []) as readonly Record<string, unknown>[];
  return Object.fromEntries(
    labels.flatMap(({ label, description, component }) => {
      const input = component as Record<string, unknown> | undefined;
      const option = /^f:(.+)$/.exec(String(input?.["custom_id"]))?.[1];
      return option === undefined ? [] : [[option, { ...input, label, description }]];
    }),
  );
}

/** The id of the menu in a message. */
export function menuIn(components: unknown): string {
  const [, id] = /"custom_id":"(o1:[^"]+)"/.exec(JSON.stringify(components)) ?? [];
  if (id === undefined) throw new Error(`no menu in ${JSON.stringify(components)}`);
  return id;
}

/** What stands beside the tick for more options of an open form; undefined where it has none. */
export function moreIn(modal: { readonly components: readonly object[] } | undefined): unknown {
  const labels = (modal?.components ?? []) as readonly { description?: unknown; component?: { custom_id?: unknown } }[];
  return labels.find(({ component }) => component?.custom_id === "more")?.description;
}
