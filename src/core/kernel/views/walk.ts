import type { Language } from "../language/language.ts";
import type { CommandLine } from "../values/command-line.ts";
import { actionsIn } from "./contents.ts";
import type { Action, Block, Choose, Inline, Instant, Item, Part as ViewPart, Rich, Table, View } from "./model.ts";

/** How one way of writing views writes each thing that a view can hold, as parts: strings, blocks, pieces of messages. */
export interface ViewWriter<Part> {
  readonly title: (title: string) => Part[];
  readonly text: (body: Rich, muted: boolean) => Part[];
  readonly item: (body: Rich) => Part[];
  /** `label` ends with its colon. */
  readonly field: (label: string, value: Rich) => Part[];
  readonly divider: () => Part[];
  /** `before` is how many buttons the view had before these. */
  readonly actions: (items: readonly Action[], before: number) => Part[];
  /** An entry with its own button; `before` is how many buttons the view had before it. */
  readonly entry: (entry: Item, before: number) => Part[];
  readonly choose: (choose: Choose, before: number) => Part[];
  readonly table: (table: Table) => Part[];
  /** `inside` is what the group holds, written. */
  readonly group: (heading: string, inside: Part[]) => Part[];
  readonly image: (image: Extract<ViewPart, { kind: "image" }>) => Part[];
  readonly file: (file: Extract<ViewPart, { kind: "file" }>) => Part[];
}

/** How one way of writing views writes what a line can hold. */
export interface RichWriter<Part> {
  readonly literal: (text: string) => Part[];
  readonly styled: (style: "strong" | "em" | "code", text: string) => Part[];
  readonly link: (words: string, href: string) => Part[];
  readonly person: (id: string, name: string) => Part[];
  readonly command: (command: CommandLine) => Part[];
  readonly time: (at: Instant, show: "date" | "time" | "full" | "relative") => Part[];
}

/** All parts of a view, in its order. */
export function walkView<Part>(view: View, language: Language, writer: ViewWriter<Part>): Part[] {
  return [
    ...(view.title === undefined ? [] : writer.title(view.title)),
    ...walkBlocks(view.blocks, 0, language, writer),
  ];
}

/** The parts of blocks before which the view has so many buttons. */
function walkBlocks<Part>(
  blocks: readonly Block[],
  first: number,
  language: Language,
  writer: ViewWriter<Part>,
): Part[] {
  let before = first;
  return blocks.flatMap((block) => {
    const parts =
      block.kind === "group"
        ? writer.group(block.heading, walkBlocks(block.blocks, before, language, writer))
        : walkPart(block, before, language, writer);
    before += actionsIn({ blocks: [block] }).length;
    return parts;
  });
}

function walkPart<Part>(block: ViewPart, before: number, language: Language, writer: ViewWriter<Part>): Part[] {
  switch (block.kind) {
    case "text":
      return writer.text(block.body, block.muted === true);
    case "list":
      return block.items.flatMap((body) => writer.item(body));
    case "fields":
      return block.rows.flatMap(({ label, value }) => writer.field(withColon(label, language), value));
    case "divider":
      return writer.divider();
    case "actions":
      return writer.actions(block.items, before);
    case "items":
      return block.items.flatMap((entry, i) => writer.entry(entry, before + buttonsUpTo(block.items, i)));
    case "choose":
      return writer.choose(block, before);
    case "table":
      return writer.table(block);
    case "image":
      return writer.image(block);
    case "file":
      return writer.file(block);
  }
}

const buttonsUpTo = (entries: readonly Item[], end: number): number =>
  entries.slice(0, end).filter(({ action }) => action !== undefined).length;

/** All parts of a line, in its order. */
export function walkRich<Part>(body: Rich, writer: RichWriter<Part>): Part[] {
  return body.flatMap((inline) => walkInline(inline, writer));
}

function walkInline<Part>(inline: Inline, writer: RichWriter<Part>): Part[] {
  if (typeof inline === "string") return writer.literal(inline);
  switch (inline.kind) {
    case "strong":
    case "em":
    case "code":
      return writer.styled(inline.kind, inline.text);
    case "link":
      return writer.link(inline.text, inline.href);
    case "person":
      return writer.person(inline.id, inline.name);
    case "command":
      return writer.command(inline);
    case "time":
      return writer.time(inline.at, inline.show);
  }
}

/** What is said of something, before it is said: French puts a space before the colon that does not break. */
export function withColon(label: string, language: Language): string {
  if (label.endsWith("…")) return label;
  return `${label}${language === "fr" ? "\u00a0:" : ":"}`;
}
