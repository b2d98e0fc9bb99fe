import type { Format } from "../language/format.ts";
import { typed } from "../text/typed.ts";
import type { Action, Rich, View } from "./model.ts";
import { walkRich, walkView } from "./walk.ts";

/** For whom a view is written: the language and zone of its times, and the moment "in 2 hours" is seen from. */
export interface Reader {
  readonly format: Format;
  readonly now: Date;
}

/** Plain text for terminals, notifications, screen readers, logs and golden tests. Nothing is dropped: buttons become what to type. */
export function toPlain(view: View, reader: Reader): string {
  const lines = walkView<string>(view, reader.format.language, {
    title: (title) => [title],
    text: (body) => [rich(body, reader)],
    item: (body) => [`- ${rich(body, reader).replaceAll("\n", "\n  ")}`],
    field: (label, value) => [`${label} ${rich(value, reader)}`],
    divider: () => ["---"],
    actions: (items) => items.map(action),
    image: ({ alt, href }) => [`[${alt}] ${href}`],
    file: ({ name, alt }) => [`[${name}] ${alt}`],
  });
  return lines.filter((line) => line !== "").join("\n");
}

/** A line of inlines as plain text. */
export function rich(body: Rich, { format, now }: Reader): string {
  return walkRich<string>(body, {
    literal: (text) => [text],
    styled: (_style, text) => [text],
    link: (words, href) => [words === href ? href : `${words} (${href})`],
    person: (_id, name) => [`@${name}`],
    time: (at, show) => [format.moment(new Date(at), show, now)],
  }).join("");
}

function action(a: Action): string {
  if (a.kind === "open") return `[${a.label}] ${a.href}`;
  return `[${a.label}] ${lineOf(a)}`;
}

/** What to type instead of pressing a button. */
export function lineOf(a: Extract<Action, { command: string }>): string {
  return [`/${a.command}`, ...Object.entries(a.input).map(([key, value]) => `${key}:${typed(value)}`)].join(" ");
}
