import type { Action, Block, Field, Inline, Input, Rich, View } from "./model.ts";

/** Short names for building views; each returns plain data. */
export const strong = (text: string): Inline => ({ kind: "strong", text });
export const em = (text: string): Inline => ({ kind: "em", text });
export const code = (text: string): Inline => ({ kind: "code", text });
export const link = (text: string, href: string): Inline => ({ kind: "link", text, href });
export const person = (id: string, name: string): Inline => ({ kind: "person", id, name });
export const time = (at: Date | string, show: "date" | "time" | "full" | "relative" = "full"): Inline => ({
  kind: "time",
  at: typeof at === "string" ? new Date(at).toISOString() : at.toISOString(),
  show,
});

export const text = (...body: Rich): Block => ({ kind: "text", body });
export const muted = (...body: Rich): Block => ({ kind: "text", body, muted: true });
export const list = (items: readonly Rich[]): Block => ({ kind: "list", items });
export const actions = (...items: readonly Action[]): Block => ({ kind: "actions", items });
export const divider: Block = { kind: "divider" };

/** Fields with a value; a row without one is left out rather than shown empty. */
export function fields(...rows: readonly (readonly [label: string, value: Rich | string | undefined])[]): Block {
  const kept: Field[] = [];
  for (const [label, value] of rows) {
    if (value !== undefined && value.length > 0)
      kept.push({ label, value: typeof value === "string" ? [value] : value });
  }
  return { kind: "fields", rows: kept };
}

type Extra = { readonly weight?: "primary" | "danger"; readonly place?: "new" | "here" };

/** A button that runs a command as it is. */
export const run = (label: string, command: string, input: Input, extra: Extra = {}): Action => ({
  kind: "run",
  label,
  command,
  input,
  ...extra,
});
/** A button that opens the command's form with these options filled in. */
export const ask = (label: string, command: string, input: Input, extra: Extra = {}): Action => ({
  kind: "ask",
  label,
  command,
  input,
  ...extra,
});
export const open = (label: string, href: string): Action => ({ kind: "open", label, href });

/** A view of one sentence. */
export function say(sentence: string, tone: View["tone"] = "plain"): View {
  return { tone, blocks: [text(sentence)] };
}
