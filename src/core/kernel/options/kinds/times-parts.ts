import type { WhenReading } from "../../time/when/reading.ts";
import type { ParseContext } from "../kind.ts";
import { readMoment } from "./time.ts";

// "Tuesday, 12 January 2027, 15:00" has two commas.
const JOINED = 4;
// So many parts no list of times has; it bounds what reading one costs.
/** Most parts of a list of times. */
export const MOST_PARTS = 120;

/** A part of the list and how it was read. */
export interface TimesPart {
  readonly text: string;
  readonly found: WhenReading;
}

const LINES = /\s*[;\n]\s*/u;
const WITHIN = /\s*,\s*|\s+(?:and|or|y|o|e|ou|et)\s+/giu;

/** The moments of a text: of what commas part, as much as makes one moment is one. Undefined for more than anybody means. */
export async function partsOf(text: string, context: ParseContext): Promise<TimesPart[] | undefined> {
  const lines = text.split(LINES).filter((line) => line !== "");
  const pieces = lines.map((line) => ({ line, pieces: piecesOf(line) }));
  if (pieces.reduce((sum, l) => sum + l.pieces.length, 0) > MOST_PARTS) return undefined;
  const parts: TimesPart[] = [];
  for (const { line, pieces: own } of pieces) {
    for (let at = 0; at < own.length; ) {
      const { part, taken } = await longest(line, own.slice(at, at + JOINED), context);
      parts.push(part);
      at += taken;
    }
  }
  return parts;
}

type Piece = { readonly start: number; readonly end: number };

function piecesOf(line: string): Piece[] {
  const partings = [...line.matchAll(WITHIN)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const starts = [0, ...partings.map((p) => p.end)];
  const ends = [...partings.map((p) => p.start), line.length];
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? line.length }))
    .filter(({ start, end }) => line.slice(start, end).trim() !== "");
}

/** The moment that begins there: of as many pieces as are understood as one, else of one that is not. */
async function longest(
  line: string,
  pieces: readonly Piece[],
  context: ParseContext,
): Promise<{ part: TimesPart; taken: number }> {
  const textOf = (count: number) => line.slice(pieces[0]?.start, pieces[count - 1]?.end);
  for (let count = pieces.length; count > 1; count -= 1) {
    const found = await readMoment(textOf(count), context);
    if (found.kind !== "unsure") return { part: { text: textOf(count), found }, taken: count };
  }
  return { part: { text: textOf(1), found: await readMoment(textOf(1), context) }, taken: 1 };
}
