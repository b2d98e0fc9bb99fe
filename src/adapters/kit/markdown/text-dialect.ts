import type { Language } from "../../../core/kernel/language/language.ts";
import type { Action } from "../../../core/kernel/views/model.ts";
import { withColon } from "../../../core/kernel/views/walk.ts";
import type { Dialect } from "./dialect.ts";
import { type OwnParts, type Piece, textPieces, type WrittenFor } from "./view-pieces.ts";

/** How a platform writes whole messages as text: a dialect, and the line that divides. */
export interface TextDialect extends Dialect {
  readonly rule: string;
}

/** What is not text in a view, as text: a link where something is to be opened, and nothing of what is to be pressed. */
export function inText(writing: WrittenFor, language: Language, rule: string): OwnParts<never> {
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
