import type { Format } from "../language/format.ts";
import { typed } from "../text/typed.ts";
import { type CommandLine, commandLine, slashLine, type TypeCommand } from "../values/command-line.ts";
import { linkText, reachableText } from "./link-text.ts";
import type { Action, Press, Rich, Table, View } from "./model.ts";
import { columnLines, rowEntries } from "./table-text.ts";
import { walkRich, walkView, withColon } from "./walk.ts";

/** For whom a view is written: the language and zone of its times, the moment "in 2 hours" is seen from, and how commands are typed where they read; with a slash where that is not said. */
export interface ViewReader {
  readonly format: Format;
  readonly now: Date;
  /** How parts are set off where that can be shown; as plain text where absent. */
  readonly paint?: Paint;
  readonly typeCommand?: TypeCommand;
}

/** Sets a part of a view off from the rest: a title, a label, a style of a line, what is typed in place of a button. */
export type Paint = (part: "title" | "label" | "command" | "strong" | "em" | "code", text: string) => string;
const PLAIN: Paint = (_part, text) => text;

/** Plain text for terminals, logs and golden tests. Nothing is dropped: buttons become what to type. */
export function toPlain(view: View, reader: ViewReader): string {
  const { paint = PLAIN } = reader;
  const { language } = reader.format;
  const press = (a: Action) => action(a, reader);
  const item = (body: Rich) => `- ${rich(body, reader).replaceAll("\n", "\n  ")}`;
  const rows = (table: Table) => columnLines(table) ?? rowEntries(table, language).map(item);
  const lines = walkView<string>(view, language, {
    title: (title) => [paint("title", title)],
    text: (body) => [rich(body, reader)],
    item: (body) => [item(body)],
    field: (label, value) => [`${paint("label", label)} ${rich(value, reader)}`],
    divider: () => ["---"],
    actions: (items) => items.map(press),
    entry: ({ body, action: own }) => [rich(body, reader), ...(own === undefined ? [] : [press(own)])],
    choose: ({ label, options }) => [withColon(label, language), ...options.map(press)],
    table: (table) => [paint("strong", table.caption), ...rows(table)],
    group: (heading, inside) => [paint("strong", heading), ...inside],
    image: ({ alt, href }) => [`[${alt}] ${href}`],
    file: ({ name, alt }) => [`[${name}] ${alt}`],
  });
  return lines.filter((line) => line !== "").join("\n");
}

/** A line of inlines as plain text. */
export function rich(body: Rich, { format, now, typeCommand = slashLine, paint = PLAIN }: ViewReader): string {
  return walkRich<string>(body, {
    literal: (text) => [text],
    styled: (style, text) => [paint(style, text)],
    link: (words, href) => [linkText(words, href)],
    person: (_id, name) => [`@${name}`],
    command: (command) => [typeCommand(command)],
    time: (at, show) => [format.moment(new Date(at), show, now)],
  }).join("");
}

function action(a: Action, { typeCommand = slashLine, paint = PLAIN }: ViewReader): string {
  if (a.kind === "open") return `[${a.label}] ${reachableText(a.href)}`;
  return `[${a.label}] ${paint("command", typeCommand(lineOf(a)))}`;
}

/** What to type instead of pressing a button. */
function lineOf({ command, input }: Press): CommandLine {
  return commandLine(
    command,
    Object.entries(input)
      .map(([key, value]) => `${key}:${typed(value)}`)
      .join(" "),
  );
}
