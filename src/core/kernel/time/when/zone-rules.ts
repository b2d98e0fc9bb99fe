import { readAbbreviation } from "../zone-abbreviations.ts";
import { readCityZone, readZones } from "../zones.ts";
import { either, map, maybe, type Match, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { PhrasePart } from "./phrase-part.ts";

// "America/Argentina/Buenos_Aires" is seven tokens, "America/North_Dakota/New_Salem" nine.
const LONGEST_NAME = 9;
// The widest offset in use is Kiritimati's +14:00.
const WIDEST_OFFSET = 14 * 60;

/**
 * Zones: "Europe/Madrid", "UTC", "UTC-3", "+02:00", "CET", and cities and countries where the words say that a zone is meant
 * ("hora de Bogotá", "hora Colombia", "Madrid time"). A city by itself is left alone: it may be the place, and "reunión" is an island with a zone.
 */
export function zoneRule(scan: Scan, text: string): MatchRule<PhrasePart> {
  const named =
    (zonesOf: (written: string) => readonly string[]): MatchRule<PhrasePart> =>
    (at) => {
      const first = scan.tokens[at];
      if (first?.kind !== "word") return [];
      const found: Array<Match<PhrasePart>> = [];
      for (let end = at + 1; end <= Math.min(at + LONGEST_NAME, scan.tokens.length); end++) {
        const written = text.slice(first.start, scan.tokens[end - 1]?.end);
        const zones = zonesOf(written);
        if (zones.length > 0) found.push({ value: { kind: "zone", zones }, end });
      }
      return found;
    };
  const one = (zone: string | undefined) => (zone === undefined ? [] : [zone]);
  const full = named((written) =>
    written.includes("/") || /^(?:utc|gmt)$/i.test(written) ? one(readCityZone(written)) : [],
  );
  const place = named(readZones);
  const short = shortRule(scan, text);

  const hours = map(scan.digits(2), ({ value }) => value);
  const minutes = map(scan.digits(2), ({ value, length }) => (length === 2 && value < 60 ? value : undefined));
  const joined = map(scan.digits(4), ({ value, length }) =>
    length === 4 ? Math.floor(value / 100) * 60 + (value % 100) : undefined,
  );
  const parted = map(
    seq(hours, maybe(seq(scan.glued(scan.sign(":")), scan.glued(minutes)))),
    ([h, tail]) => h * 60 + (tail?.[1] ?? 0),
  );
  const universal = map(full, (piece) => (piece.kind === "zone" && piece.zones[0] === "UTC" ? piece : undefined));
  const zulu: MatchRule<readonly [sign: string, minutes: number]> = (at) =>
    scan.tokens[at]?.text === "z" ? [{ value: ["+", 0], end: at + 1 }] : [];
  const offset = either(
    scan.glued(zulu),
    map(
      seq(universal, scan.sign("+", "-"), scan.glued(either(parted, joined))),
      ([, sign, value]) => [sign, value] as const,
    ),
    // With a minus this would be a range: "9:00-10:00".
    map(
      seq(scan.sign("+"), scan.glued(hours), scan.glued(scan.sign(":")), scan.glued(minutes)),
      ([sign, h, , m]) => [sign, h * 60 + m] as const,
    ),
  );
  const said = scan.tokens.some((_, at) => scan.role("zoneAfter")(at).length > 0);
  return either(
    full,
    short,
    map(seq(scan.role("zoneBefore"), either(place, full, short)), ([, piece]) => piece),
    // Trying every few words as a place is dear, and vain without the word behind it.
    ...(said ? [map(seq(either(place, full, short), scan.role("zoneAfter")), ([piece]) => piece)] : []),
    map(offset, ([sign, value]): PhrasePart | undefined =>
      value > WIDEST_OFFSET ? undefined : { kind: "offset", minutes: sign === "-" ? -value : value },
    ),
  );
}

/** "15:00 CET", "3pm est"; in small letters only behind a time. */
function shortRule(scan: Scan, text: string): MatchRule<PhrasePart> {
  return (at) => {
    const token = scan.tokens[at];
    if (token?.kind !== "word") return [];
    const written = text.slice(token.start, token.end);
    const isSmall = written !== written.toUpperCase();
    if (isSmall && !isTime(scan, at - 1)) return [];
    const meanings = readAbbreviation(written);
    if (meanings.length === 0) return [];
    return [{ value: { kind: "zone", zones: meanings.map(({ zone }) => zone), meanings }, end: at + 1 }];
  };
}

const isTime = (scan: Scan, at: number) =>
  at >= 0 && (scan.tokens[at]?.kind === "number" || scan.role("am", "pm", "h")(at).length > 0);
