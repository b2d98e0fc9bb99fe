import type { Format } from "../language/format.ts";
import { typed } from "../text/typed.ts";
import type { Action, Block, Inline, Rich, View } from "./model.ts";

/** For whom a view is written: the language and zone of its times, and the moment "in 2 hours" is seen from. */
export interface Reader {
  readonly format: Format;
  readonly now: Date;
}

/** Plain text for terminals, notifications, screen readers, logs and golden tests. Nothing is dropped: buttons become what to type. */
export function toPlain(view: View, reader: Reader): string {
  const parts = [view.title, ...view.blocks.map((b) => block(b, reader))];
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
}

function block(b: Block, reader: Reader): string {
  switch (b.kind) {
    case "text":
      return rich(b.body, reader);
    case "list":
      return b.items.map((item) => `- ${rich(item, reader).replaceAll("\n", "\n  ")}`).join("\n");
    case "fields":
      return b.rows.map((row) => `${row.label}${colon(reader)} ${rich(row.value, reader)}`).join("\n");
    case "divider":
      return "---";
    case "actions":
      return b.items.map(action).join("\n");
    case "image":
      return `[${b.alt}] ${b.href}`;
    case "file":
      return `[${b.name}] ${b.alt}`;
  }
}

// French puts a space before it that does not break.
const colon = ({ format }: Reader) => (format.language === "fr" ? "\u00a0:" : ":");

/** A line of inlines as plain text. */
export function rich(body: Rich, reader: Reader): string {
  return body.map((i) => inline(i, reader)).join("");
}

function inline(i: Inline, { format, now }: Reader): string {
  if (typeof i === "string") return i;
  switch (i.kind) {
    case "strong":
    case "em":
    case "code":
      return i.text;
    case "link":
      return i.text === i.href ? i.href : `${i.text} (${i.href})`;
    case "person":
      return `@${i.name}`;
    case "time":
      return format.moment(new Date(i.at), i.show, now);
  }
}

function action(a: Action): string {
  if (a.kind === "open") return `[${a.label}] ${a.href}`;
  return `[${a.label}] ${lineOf(a)}`;
}

/** What to type instead of pressing a button. */
export function lineOf(a: Extract<Action, { command: string }>): string {
  return [`/${a.command}`, ...Object.entries(a.input).map(([key, value]) => `${key}:${typed(value)}`)].join(" ");
}
