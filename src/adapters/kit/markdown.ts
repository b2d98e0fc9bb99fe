import type { Language } from "../../core/kernel/language/language.ts";
import { actionsIn, filesIn } from "../../core/kernel/views/contents.ts";
import type { Action, Part, Press, View } from "../../core/kernel/views/model.ts";
import { withColon } from "../../core/kernel/views/walk.ts";
import type { Dialect } from "./dialect.ts";
import { inPages } from "./pages.ts";
import { type OwnParts, type Piece, textPieces, viewPieces, type Written } from "./view-pieces.ts";

/** A view as a platform takes it whose messages are text with buttons below them. */
export interface Marked {
  /** Texts of messages, in their order; none where the view says nothing. */
  readonly pages: readonly string[];
  /** What can be pressed, to stand below the last page. */
  readonly buttons: readonly Press[];
  /** What is to be sent along; the pages name it. */
  readonly files: readonly Extract<Part, { kind: "file" }>[];
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
  const found = viewPieces<never>(view, language, { dialect, max }, inText({ dialect, max }, language, dialect.rule));
  const pages = inPages(found, { characters: max, places: 1, takes: () => 1 }, dialect.gap);
  return {
    pages: pages.map((page) => page.join("")),
    buttons: actionsIn(view).filter((action) => action.kind !== "open"),
    files: filesIn(view),
  };
}

/** What is not text in a view, as text: a link where something is to be opened, and nothing of what is to be pressed. */
export function inText(writing: Written, language: Language, rule: string): OwnParts<never> {
  const opened = (action: Action): Piece<never>[] =>
    action.kind === "open"
      ? textPieces([{ kind: "link", text: action.label, href: action.href }], writing, "item")
      : [];
  return {
    divider: (): Piece<never>[] => [{ role: "divider", text: rule }],
    actions: (items) => items.flatMap(opened),
    entry: ({ body, action }) => [
      ...textPieces(body, writing, "paragraph"),
      ...(action === undefined ? [] : opened(action)),
    ],
    choose: ({ label }) => textPieces([withColon(label, language)], writing, "paragraph"),
    image: ({ alt, href }) => textPieces([{ kind: "link", text: alt, href }], writing),
    file: ({ name, alt }) =>
      textPieces([{ kind: "strong", text: name }, ...(alt === "" ? [] : [` – ${alt}`])], writing),
  };
}
