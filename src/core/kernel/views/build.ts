import type { Words } from "../values/command-line.ts";
import type {
  Action,
  Choose,
  Column,
  Field,
  Group,
  Inline,
  Input,
  Item,
  Part,
  Press,
  Rich,
  Table,
  View,
} from "./model.ts";

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

/** Text, and text that matters less. */
export const text = (...body: Rich): Part => ({ kind: "text", body });
export const muted = (...body: Rich): Part => ({ kind: "text", body, muted: true });
export const list = (items: readonly Rich[]) => ({ kind: "list", items }) as const satisfies Part;
export const actions = (...items: readonly Action[]): Part => ({ kind: "actions", items });
export const divider: Part = { kind: "divider" };

/** An entry of a list with its button. */
export const item = (body: Rich, action?: Action): Item => ({ body, ...(action === undefined ? {} : { action }) });
export const items = (...entries: readonly Item[]): Part => ({ kind: "items", items: entries });
export const choose = (label: string, options: readonly Press[]): Choose => ({ kind: "choose", label, options });
export const group = (heading: string, ...blocks: readonly Part[]): Group => ({ kind: "group", heading, blocks });

/** A table; a column is its label, or a label with where its values stand. */
export function table(
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly (Rich | string)[])[],
): Table {
  return {
    kind: "table",
    caption,
    columns: columns.map((column) => (typeof column === "string" ? { label: column } : column)),
    rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? [cell] : cell))),
  };
}

/** A label and its value. */
export type FieldRow = readonly [label: string, value: Rich | string | undefined];

/** Fields with a value; a row without one is left out rather than shown empty. */
export function fields(...rows: readonly FieldRow[]): Part {
  const kept: Field[] = [];
  for (const [label, value] of rows) {
    if (value !== undefined && value.length > 0)
      kept.push({ label, value: typeof value === "string" ? [value] : value });
  }
  return { kind: "fields", rows: kept };
}

type Extra = Pick<Press, "weight" | "place" | "spoken">;

/** A button that runs a command as it is. */
export const run = (label: string, command: string, input: Input, extra: Extra = {}): Press => ({
  kind: "run",
  label,
  command,
  input,
  ...extra,
});
/** A button that opens the command's form with these options filled in. */
export const ask = (label: string, command: string, input: Input, extra: Extra = {}): Press => ({
  kind: "ask",
  label,
  command,
  input,
  ...extra,
});
/** A button that leads to an address. */
export const open = (label: string, href: string): Action => ({ kind: "open", label, href });

/** A view of one sentence. */
export function say(sentence: string | Words, tone: View["tone"] = "plain"): View {
  return { tone, blocks: [typeof sentence === "string" ? text(sentence) : text(...sentence)] };
}
