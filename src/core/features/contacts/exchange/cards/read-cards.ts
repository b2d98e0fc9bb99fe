import { problem } from "../../../../kernel/errors/errors.ts";
import type { CsvRecord } from "../../../../services/imports/csv-records.ts";
import type { ImportFault } from "../../../../services/imports/fault.ts";
import { MOST_ROWS, type FileTable } from "../../../../services/imports/table.ts";
import { PLAIN, type ColumnKey } from "../columns.ts";
import { type VCard, looksLikeCards, readCardsIn } from "./card.ts";
import { CardCells } from "./card-cells.ts";
import { PROPERTY_OF } from "./property-names.ts";

const KEYS = Object.keys(PLAIN) as ColumnKey[];
const PLACES = new Map(KEYS.map((key, place) => [key as string, place]));

const UTF16 = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" } as const;

/**
 * Reads a file of vCards, of versions 2.1, 3 and 4, as a table: a row a card, with the line of each property. Cards that stand for groups and
 * things are left out. Undefined for a file that is none of cards.
 */
export function readCards(content: Uint8Array): FileTable | { readonly fault: ImportFault } | undefined {
  const bytes = inUtf8(content);
  if (!looksLikeCards(bytes)) return undefined;
  const { cards, open } = readCardsIn(bytes, MOST_ROWS);
  if (cards.length > MOST_ROWS)
    return { fault: { line: 0, problem: problem("contact.import.cards", { most: MOST_ROWS }) } };
  const faults: ImportFault[] =
    open === undefined ? [] : [{ line: open, problem: problem("contact.import.card.open") }];
  const left: ImportFault[] = [];
  const rows: CsvRecord[] = [];
  for (const card of cards) {
    const cells = new CardCells(card);
    const { isContact } = cells;
    const row = isContact ? { row: rows.length } : {};
    if (isContact) rows.push(rowOf(card, cells));
    else left.push({ line: card.line, problem: problem("contact.import.card.kind") });
    faults.push(...cells.faults.map((fault) => ({ ...fault, ...row })));
  }
  return {
    header: { line: 1, cells: KEYS },
    layout: { places: PLACES, nameOf: (key) => PROPERTY_OF[key as ColumnKey] },
    ...{ rows, faults, left },
  };
}

function rowOf({ line }: VCard, cells: CardCells): CsvRecord {
  const found = KEYS.map((key) => cells.of(key));
  return { line, cells: found.map(({ text }) => text), lines: found.map((one) => one.line ?? line) };
}

/** The file in UTF-8, where it says that it is in UTF-16. */
function inUtf8(content: Uint8Array): Uint8Array {
  const mark = Buffer.from(content.subarray(0, 2)).toString("latin1");
  if (!(mark in UTF16)) return content;
  return Buffer.from(new TextDecoder(UTF16[mark as keyof typeof UTF16]).decode(content));
}
