import type { CsvRecord } from "../csv-records.ts";
import { dayOfNumber } from "./dates.ts";
import { MOST_CHARACTERS, TextCollector, unescaped } from "./texts.ts";
import type { XmlHandler } from "./xml.ts";

/** What cells refer to. */
export interface CellParts {
  readonly texts: readonly string[];
  /** Which styles show their numbers as days. */
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

/** Most columns that are looked at, and rows that are kept. */
export interface Most {
  readonly columns: number;
  readonly rows: number;
}

/** Rows of a sheet as they are read: those that hold something, each with its number, and no more than allowed; `wide` where a cell stands too far right. */
export class SheetRows implements XmlHandler {
  readonly rows: CsvRecord[] = [];
  wide = false;
  readonly #parts: CellParts;
  readonly #most: Most;
  readonly #texts = new TextCollector();
  #line = 0;
  /** None is blank; there may be gaps. */
  #cells: (string | undefined)[] = [];
  #cell: { readonly column: number; readonly type: string; readonly style: number; value: string } | undefined;
  #within = false;
  #last = -1;

  constructor(parts: CellParts, most: Most) {
    this.#parts = parts;
    this.#most = most;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") {
      this.#line = Number(attributes["r"] ?? this.#line + 1);
      this.#cells = [];
      this.#last = -1;
    } else if (name === "c") {
      const column = columnOf(attributes["r"]) ?? this.#last + 1;
      this.#last = column;
      this.#cell = { column, type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? -1), value: "" };
    } else if (name === "v") this.#within = true;
    if (this.#cell?.type === "inlineStr") this.#texts.open(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#cell.type === "inlineStr") this.#texts.text(text);
    else if (this.#within && this.#cell.value.length < MOST_CHARACTERS) this.#cell.value += text;
  }

  close(name: string): void {
    if (this.#cell?.type === "inlineStr") this.#texts.close(name);
    if (name === "v") this.#within = false;
    if (name === "c") this.#take();
    if (name === "row" && this.#cells.length > 0 && this.rows.length <= this.#most.rows)
      this.rows.push({ line: this.#line, cells: Array.from(this.#cells, (cell) => cell ?? "") });
  }

  #take(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const text = this.#textOf(cell);
    if (text.trim() === "") return;
    if (cell.column >= this.#most.columns) this.wide = true;
    else this.#cells[cell.column] = text;
  }

  #textOf({ type, value, style }: { readonly type: string; readonly value: string; readonly style: number }): string {
    const { texts, days, from1904 } = this.#parts;
    if (type === "inlineStr") return this.#texts.taken();
    if (type === "s") return texts[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "yes" : "no";
    if (type !== "n" || value === "") return unescaped(value).slice(0, MOST_CHARACTERS);
    const number = Number(value);
    return (days[style] === true ? dayOfNumber(number, from1904) : undefined) ?? numberText(value, number);
  }
}

/** A number as one types it: without an exponent where it is whole. */
const numberText = (value: string, number: number): string =>
  /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;

const LETTERS = 26;

/** The column of an address such as "AB12", from 0. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(address ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}
