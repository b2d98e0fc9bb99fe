import type { Format } from "../language/format.ts";
import { typed } from "../text/typed.ts";
import { linkText, reachableText } from "./link-text.ts";
import type { Action, Press, Rich, Table, View } from "./model.ts";
import { columnLines, rowEntries } from "./table-text.ts";
import { walkRich, walkView, withColon } from "./walk.ts";

/** For whom a view is written: the language and zone of its times, and the moment "in 2 hours" is seen from. */
export interface Reader {
  readonly format: Format;
  readonly now: Date;
}

/** Plain text for terminals, logs and golden tests. Nothing is dropped: buttons become what to type. */
export function toPlain(view: View, reader: Reader): string {
  const { language } = reader.format;
  const item = (body: Rich) => `- ${rich(body, reader).replaceAll("\n", "\n  ")}`;
  const rows = (table: Table) => columnLines(table) ?? rowEntries(table, language).map(item);
  const lines = walkView<string>(view, language, {
    title: (title) => [title],
    text: (body) => [rich(body, reader)],
    item: (body) => [item(body)],
    field: (label, value) => [`${label} ${rich(value, reader)}`],
    divider: () => ["---"],
    actions: (items) => items.map(action),
    entry: ({ body, action: own }) => [rich(body, reader), ...(own === undefined ? [] : [action(own)])],
    choose: ({ label, options }) => [withColon(label, language), ...options.map(action)],
    table: (table) => [table.caption, ...rows(table)],
    group: (heading, inside) => [heading, ...inside],
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
    link: (words, href) => [linkText(words, href)],
    person: (_id, name) => [`@${name}`],
    time: (at, show) => [format.moment(new Date(at), show, now)],
  }).join("");
}

function action(a: Action): string {
  if (a.kind === "open") return `[${a.label}] ${reachableText(a.href)}`;
  return `[${a.label}] ${lineOf(a)}`;
}

/** What to type instead of pressing a button. */
export function lineOf(a: Press): string {
  return [`/${a.command}`, ...Object.entries(a.input).map(([key, value]) => `${key}:${typed(value)}`)].join(" ");
}
