import { kept, type Match } from "./match.ts";
import type { Scan } from "./scan.ts";
import { onDial } from "./dial.ts";
import type { WrittenTime, PhrasePart } from "./phrase-part.ts";
import { connectiveRule, pieceRule } from "./piece-rule.ts";

/** What a phrase says, and the stretches of tokens that were not understood. */
export type Parse = {
  readonly pieces: readonly PhrasePart[];
  readonly skipped: ReadonlyArray<readonly [start: number, end: number]>;
};

// Real phrases pass through a few dozen states; text made to be ambiguous is given up on.
const MOST_STATES = 2_000;
// "esta noche a las 8 de la noche"
const MOST_PARTS = 2;

/** Every way to understand all of the tokens; none when some word has no place. */
export function parseWhole(scan: Scan, text: string): Parse[] {
  const piecesAt = kept(pieceRule(scan, text));
  const connective = connectiveRule(scan);
  const part = scan.kind("part");
  const found: Parse[] = [];
  // Different small words can lead to the same place with the same pieces.
  const seen = new Set<string>();
  const steps = (
    at: number,
    pieces: readonly PhrasePart[],
  ): Array<{ readonly end: number; readonly pieces: readonly PhrasePart[] }> => [
    ...piecesAt(at)
      .filter(({ value }) => value.every((piece) => fits(piece, pieces)))
      .map(({ value, end }) => ({ end, pieces: [...pieces, ...value] })),
    // "de la mañana" is a part of the day, not "of the" and "tomorrow".
    ...(part(at).length === 0 ? connective(at).map(({ end }) => ({ end, pieces })) : []),
  ];
  const walk = (at: number, pieces: readonly PhrasePart[]): void => {
    const state = JSON.stringify([at, pieces]);
    if (seen.has(state) || seen.size >= MOST_STATES) return;
    seen.add(state);
    if (at === scan.tokens.length) {
      if (pieces.length > 0) found.push({ pieces, skipped: [] });
      return;
    }
    for (const step of steps(at, pieces)) walk(step.end, step.pieces);
  };
  walk(0, []);
  // What was not looked at to the end is not known without doubt.
  return seen.size >= MOST_STATES ? [] : found;
}

/** One reading of as much as can be understood, from the left, the longest pieces first. */
export function parsePartly(scan: Scan, text: string): Parse {
  const piecesAt = pieceRule(scan, text);
  const connective = connectiveRule(scan);
  const pieces: PhrasePart[] = [];
  const skipped: Array<[number, number]> = [];
  let open = false;
  let at = 0;
  while (at < scan.tokens.length) {
    const fitting = piecesAt(at).filter(({ value }) => value.every((piece) => fits(piece, pieces)));
    const longest = fitting.reduce<Match<readonly PhrasePart[]> | undefined>(
      (best, match) => (best && best.end >= match.end ? best : match),
      undefined,
    );
    const joint = connective(at)[0];
    const gap = skipped.at(-1);
    if (longest) pieces.push(...longest.value);
    // Connectives between two words that were not understood are left over with them.
    else if (!joint && open && gap) gap[1] = at + 1;
    else if (!joint) skipped.push([at, at + 1]);
    open = longest ? false : open || !joint;
    at = longest?.end ?? joint?.end ?? at + 1;
  }
  const half = skipped.flatMap(([start, end]) => halvesSaid(scan, start, end))[0];
  return { pieces: half === undefined ? pieces : inHalf(pieces, half), skipped };
}

function halvesSaid(scan: Scan, start: number, end: number): string[] {
  const rule = scan.role("am", "pm");
  return Array.from({ length: end - start }, (_, index) => rule(start + index)).flatMap((found) =>
    found.map(({ value }) => value),
  );
}

/** Where "pm" was said somewhere else in the phrase, nothing is offered in the morning. */
function inHalf(pieces: readonly PhrasePart[], half: string): readonly PhrasePart[] {
  if (pieces.some(({ kind }) => kind === "clock")) return pieces.map((piece) => clockInHalf(piece, half));
  return [...pieces, { kind: "part", part: half === "pm" ? "afternoon" : "morning" }];
}

function clockInHalf(piece: PhrasePart, half: string): PhrasePart {
  if (piece.kind !== "clock") return piece;
  const { clock, until } = piece;
  const restricted = ({ hour, minute, reading }: WrittenTime) =>
    (reading === "dial" ? onDial(hour, minute, half) : undefined) ?? { hour, minute, reading };
  return until
    ? { ...piece, until: { ...until, clock: restricted(until.clock) } }
    : { ...piece, clock: restricted(clock) };
}

function fits(piece: PhrasePart, before: readonly PhrasePart[]): boolean {
  const kindOf = ({ kind }: PhrasePart) => (kind === "offset" ? "zone" : kind);
  const same = before.filter((one) => kindOf(one) === kindOf(piece)).length;
  return same < (piece.kind === "part" ? MOST_PARTS : 1);
}
