import type { Language } from "../language/language.ts";
import type { Action, Block, Inline, Instant, Rich, View } from "./model.ts";

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
  readonly image: (image: Extract<Block, { kind: "image" }>) => Part[];
  readonly file: (file: Extract<Block, { kind: "file" }>) => Part[];
}

/** How one way of writing views writes what a line can hold. */
export interface RichWriter<Part> {
  readonly literal: (text: string) => Part[];
  readonly styled: (style: "strong" | "em" | "code", text: string) => Part[];
  readonly link: (words: string, href: string) => Part[];
  readonly person: (id: string, name: string) => Part[];
  readonly time: (at: Instant, show: "date" | "time" | "full" | "relative") => Part[];
}

/** All parts of a view, in its order. */
export function walkView<Part>(view: View, language: Language, writer: ViewWriter<Part>): Part[] {
  let buttons = 0;
  return [
    ...(view.title === undefined ? [] : writer.title(view.title)),
    ...view.blocks.flatMap((block) => {
      const before = buttons;
      if (block.kind === "actions") buttons += block.items.length;
      return walkBlock(block, before, language, writer);
    }),
  ];
}

function walkBlock<Part>(block: Block, before: number, language: Language, writer: ViewWriter<Part>): Part[] {
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
    case "image":
      return writer.image(block);
    case "file":
      return writer.file(block);
  }
}

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
    case "time":
      return writer.time(inline.at, inline.show);
  }
}

/** What is said of something, before it is said: French puts a space before the colon that does not break. */
export function withColon(label: string, language: Language): string {
  return `${label}${language === "fr" ? "\u00a0:" : ":"}`;
}
