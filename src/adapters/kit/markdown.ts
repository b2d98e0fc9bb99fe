import type { Language } from "../../core/kernel/language/language.ts";
import type { Action, Block, View } from "../../core/kernel/views/model.ts";
import type { Dialect } from "./dialect.ts";
import { inPages } from "./pages.ts";
import { type OwnParts, type Piece, textPieces, viewPieces, type Written } from "./view-pieces.ts";

/** A view as a platform takes it whose messages are text with buttons below them. */
export interface Marked {
  /** Texts of messages, in their order; none where the view says nothing. */
  readonly pages: readonly string[];
  /** What can be pressed, to stand below the last page. */
  readonly buttons: readonly Exclude<Action, { kind: "open" }>[];
  /** What is to be sent along; the pages name it. */
  readonly files: readonly Extract<Block, { kind: "file" }>[];
}

/** How a platform writes whole messages as text: a dialect, and the line that divides. */
export interface TextDialect extends Dialect {
  readonly rule: string;
}

/**
 * A view in a dialect of Markdown, in pages of at most `max` UTF-16 units. No text is lost; buttons stand apart, except that
 * those which open an address are links in the text.
 */
export function toMarkdown(view: View, language: Language, dialect: TextDialect, max: number): Marked {
  const found = viewPieces<never>(view, language, { dialect, max }, inText({ dialect, max }, dialect.rule));
  const pages = inPages(found, { characters: max, places: 1, takes: () => 1 }, dialect.gap);
  return {
    pages: pages.map((page) => page.join("")),
    buttons: view.blocks.flatMap((b) => (b.kind === "actions" ? b.items.filter((a) => a.kind !== "open") : [])),
    files: view.blocks.filter((b) => b.kind === "file"),
  };
}

/** What is not text in a view, as text: a link where something is to be opened, and nothing of what is to be pressed. */
export function inText(writing: Written, rule: string): OwnParts<never> {
  return {
    divider: (): Piece<never>[] => [{ role: "divider", text: rule }],
    actions: (items) =>
      items.flatMap((action) =>
        action.kind === "open" ? textPieces([{ ...action, kind: "link", text: action.label }], writing, "item") : [],
      ),
    image: ({ alt, href }) => textPieces([{ kind: "link", text: alt, href }], writing),
    file: ({ name, alt }) =>
      textPieces([{ kind: "strong", text: name }, ...(alt === "" ? [] : [` – ${alt}`])], writing),
  };
}
