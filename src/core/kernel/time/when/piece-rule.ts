import { clockRule } from "./clock-rules.ts";
import { dateRule } from "./date-rules.ts";
import { either, kept, map, type MatchRule } from "./match.ts";
import type { Scan } from "./scan.ts";
import { minutesBehindRule } from "./minutes-behind.ts";
import type { WrittenTime, PhrasePart } from "./phrase-part.ts";
import { rangeRule } from "./range-rule.ts";
import { zoneRule } from "./zone-rules.ts";

/** One thing that a phrase says: a date, a time of day, a part of the day, a zone. */
export function pieceRule(scan: Scan, text: string): MatchRule<readonly PhrasePart[]> {
  const clocks = kept(clockRule(scan));
  const single = either(
    map(clocks, (clock): PhrasePart => ({ kind: "clock", clock })),
    rangeRule(scan, clocks),
    map(spokenHourRule(scan), (clock): PhrasePart => clock),
    map(scan.kind("part"), ({ value }): PhrasePart => ({ kind: "part", part: value })),
    zoneRule(scan, text),
  );
  return either(
    dateRule(scan),
    map(single, (piece) => [piece]),
  );
}

/** "8 de la noche", "8 y media de la noche" without an "at": a number is a time when a part of the day follows. */
function spokenHourRule(scan: Scan): MatchRule<PhrasePart> {
  const part = scan.kind("part");
  const hour = either(
    map(scan.number, (value): WrittenTime | undefined =>
      value >= 1 && value <= 12 ? { hour: value, minute: 0, reading: "dial" } : undefined,
    ),
    map(minutesBehindRule(scan), ({ clock }) => clock),
  );
  return (at) =>
    hour(at)
      .filter(({ end }) => part(end).length > 0)
      .map(({ value, end }) => ({ value: { kind: "clock", clock: value }, end }));
}

/** Words and signs that only join the pieces. */
export function connectiveRule(scan: Scan): MatchRule<unknown> {
  const dash: MatchRule<unknown> = (at) => (scan.tokens[at]?.glued ? [] : scan.sign("-")(at));
  return either<unknown>(scan.role("at", "on", "the", "of", "o'clock"), scan.sign(",", ".", "!", "(", ")", ";"), dash);
}
