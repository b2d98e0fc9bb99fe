import type { Language } from "../../../core/kernel/language/language.ts";
import type { Rich, Table, View } from "../../../core/kernel/views/model.ts";
import { columnLines, rowEntries } from "../../../core/kernel/views/table-text.ts";
import { type ViewWriter, walkView } from "../../../core/kernel/views/walk.ts";
import type { Dialect, PartRole } from "./dialect.ts";
import { type Dress, portions } from "./rich-text.ts";

/** A piece of text, which joins the text before it, or something of the platform's own. */
export type Piece<Own extends object> =
  | { readonly role: PartRole; readonly text: string }
  | { readonly role: "divider" | "other"; readonly own: Own };

/** What is not text: a platform writes it in its own way. */
export type OwnParts<Own extends object> = Pick<
  ViewWriter<Piece<Own>>,
  "divider" | "actions" | "entry" | "choose" | "image" | "file"
>;

/** How long a text may be that is in one piece, in UTF-16 units, and for whom it is written. */
export interface WrittenFor {
  readonly dialect: Dialect;
  readonly max: number;
}

/** A view as pieces, in its order: text as markup of the dialect, the rest as the platform has it. */
export function viewPieces<Own extends object>(
  view: View,
  language: Language,
  writing: WrittenFor,
  own: OwnParts<Own>,
): Piece<Own>[] {
  return walkView<Piece<Own>>(view, language, {
    title: (title) => titlePieces(title, writing),
    text: (body, muted) => textPieces(body, writing, muted ? "small" : "paragraph"),
    item: (body) => textPieces(body, writing, "item"),
    field: (label, value) => textPieces([{ kind: "strong", text: label }, " ", ...value], writing, "line"),
    table: (table) => tablePieces(table, language, writing),
    group: (heading, inside) => [...textPieces([{ kind: "strong", text: heading }], writing, "paragraph"), ...inside],
    ...own,
  });
}

/** Rich text as pieces, as few as hold it; none where it has no text. Only a paragraph's first stands apart from what is above it. */
export function textPieces(
  body: Rich,
  { dialect, max }: WrittenFor,
  role: Exclude<PartRole, "title" | "divider" | "other"> = "line",
): { readonly role: PartRole; readonly text: string }[] {
  const { item, small } = dialect;
  const dress: Dress | undefined =
    role === "item" ? (portion, i) => (i === 0 ? item(portion) : portion) : role === "small" ? small : undefined;
  return portions(body, dialect, max, dress).map((text, i) => ({
    role: i > 0 && role === "paragraph" ? "line" : role,
    text,
  }));
}

// So long that a page has room for it beside other text.
const TABLE = 1_500;

/** A table in characters of equal width where it fits a phone, else a row after the other, each value with its label. */
function tablePieces(table: Table, language: Language, writing: WrittenFor) {
  const caption = textPieces([table.caption], writing, "paragraph");
  const [head = "", ...rows] = columnLines(table) ?? [];
  if (head === "")
    return [...caption, ...rowEntries(table, language).flatMap((row) => textPieces(row, writing, "item"))];
  const most = Math.max(1, Math.floor(TABLE / (Math.max(...[head, ...rows].map(({ length }) => length)) + 1)) - 1);
  const parts = Array.from({ length: Math.ceil(rows.length / most) || 1 }, (_, i) =>
    rows.slice(i * most, (i + 1) * most),
  );
  return [
    ...caption,
    ...parts.map((part) => ({ role: "line" as const, text: writing.dialect.equalWidth([head, ...part]) })),
  ];
}

/** The title as a heading; one of several lines, or too long for a line, is bold text. */
function titlePieces(title: string, { dialect, max }: WrittenFor) {
  const line = title.trim();
  const heading = line === "" || /[\r\n]/.test(line) ? undefined : dialect.heading(line);
  if (heading !== undefined && heading.length <= max / 4) return [{ role: "title" as const, text: heading }];
  return textPieces([{ kind: "strong", text: line }], { dialect, max }, "paragraph");
}
