import { z } from "zod";

/** What stands in the inputs of a view: by block, and by action in it. */
export type FormState = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

// How Slack tells what stands in an input, and what was to stand there at first (https://docs.slack.dev/reference/block-kit/block-elements).
const PARTS = {
  value: "initial_value",
  selected_option: "initial_option",
  selected_options: "initial_options",
  selected_user: "initial_user",
  selected_conversation: "initial_conversation",
} as const;

const inputSchema = z.object({ block_id: z.string(), element: z.object({ action_id: z.string() }).loose() });
const viewSchema = z.object({
  blocks: z.array(z.unknown()).default([]),
  state: z
    .object({ values: z.record(z.string(), z.record(z.string(), z.unknown())).catch({}) })
    .nullish()
    .catch(undefined),
});

/** What stands in a view's inputs, as far as its own state tells; else as `heard` before, else as it was to be at first. */
export function stateOf(view: unknown, heard: FormState = {}): FormState {
  const read = viewSchema.safeParse(view);
  if (!read.success) return heard;
  const own = read.data.state?.values ?? {};
  const first = initialState(read.data.blocks);
  const known = Object.entries(first).map(([block, entries]): [string, FormState[string]] => [
    block,
    { ...entries, ...heard[block], ...own[block] },
  ]);
  return { ...own, ...(known.length > 0 ? Object.fromEntries(known) : heard) };
}

/** Whether something else stands in a view's inputs than what was to be there at first. */
export function wasTouched(view: unknown, state: FormState): boolean {
  const read = viewSchema.safeParse(view);
  const first = initialState(read.success ? read.data.blocks : []);
  return Object.entries(first).some(([block, entries]) =>
    Object.entries(entries).some(([action, entry]) => saidBy(entry) !== saidBy(state[block]?.[action] ?? entry)),
  );
}

function initialState(blocks: readonly unknown[]): FormState {
  const inputs = blocks.flatMap((block) => inputSchema.safeParse(block).data ?? []);
  return Object.fromEntries(
    inputs.map(({ block_id, element: { action_id, ...element } }) => {
      const parts = Object.entries(PARTS).map(([part, first]) => [part, element[first]] as const);
      const set = parts.filter(([, value]) => value !== undefined);
      return [block_id, { [action_id]: { type: String(element["type"]), ...Object.fromEntries(set) } }];
    }),
  );
}

/** What an input says, the same for the same. */
function saidBy(entry: unknown): string {
  const parts = typeof entry === "object" && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
  const said = [...Object.keys(PARTS), "files"].map((part) => idsIn(parts[part]));
  return JSON.stringify(said);
}

/** An option, or one of several, is known by what it sends; nothing is as good as an empty list. */
function idsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(idsIn);
  if (typeof value !== "object" || value === null) return value ?? null;
  return "value" in value ? value.value : "id" in value ? value.id : null;
}
