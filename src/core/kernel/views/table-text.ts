import type { Language } from "../language/language.ts";
import type { Inline, Rich, Table } from "./model.ts";
import { withColon } from "./walk.ts";

/** Characters of equal width that stand side by side on a phone. Our choice: chat apps show about so many of code. */
export const PHONE_WIDTH = 34;

const BETWEEN = "  ";
// A backtick would end what is shown in equal widths.
const WORDS = /^[^`\p{C}\p{Zl}\p{Zp}]*$/u;

/**
 * A table as lines of equal width characters, its columns below their labels; undefined where it is wider than `width`, or
 * holds more than words: a moment or a person is shown as the reader's platform shows it.
 */
export function columnLines({ columns, rows }: Table, width = PHONE_WIDTH): string[] | undefined {
  const cells = [columns.map(({ label }) => label), ...rows.map((row) => row.map(wordsOf))];
  if (cells.flat().some((cell) => cell === undefined || !WORDS.test(cell))) return undefined;
  const texts = cells.map((row) => columns.map((_, i) => (row[i] ?? "").trim()));
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => widthOf(row[i] ?? ""))));
  if (widths.reduce((sum, one) => sum + one, 0) + BETWEEN.length * (columns.length - 1) > width) return undefined;
  return texts.map((row) =>
    row
      .map((cell, i) => {
        const room = " ".repeat((widths[i] ?? 0) - widthOf(cell));
        return columns[i]?.align === "right" ? room + cell : cell + room;
      })
      .join(BETWEEN)
      .trimEnd(),
  );
}

/** A table as entries of a list, a row each: what the row is about, and behind it each value with its label. */
export function rowEntries({ columns, rows }: Table, language: Language): Rich[] {
  return rows.map(([first = [], ...rest]) => {
    const head = isEmpty(first) ? ["–"] : first;
    const values = rest
      .map((cell, i) => ({ label: withColon(columns[i + 1]?.label ?? "", language), cell }))
      .filter(({ cell }) => !isEmpty(cell));
    return [
      ...head.map((inline): Inline => (typeof inline === "string" ? { kind: "strong", text: inline } : inline)),
      ...values.flatMap(({ label, cell }): Inline[] => [` · ${label} `, ...cell]),
    ];
  });
}

const isEmpty = (cell: Rich): boolean => cell.every((inline) => inline === "");

const widthOf = (text: string): number => Array.from(text.normalize("NFC")).length;

function wordsOf(cell: Rich): string | undefined {
  const words = cell.map((inline) => (typeof inline === "string" ? inline : styled(inline)));
  return words.includes(undefined) ? undefined : words.join("");
}

const styled = (inline: Exclude<Inline, string>): string | undefined =>
  inline.kind === "strong" || inline.kind === "em" || inline.kind === "code" ? inline.text : undefined;
