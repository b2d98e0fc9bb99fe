import { readCityZone } from "../zones.ts";
import { either, map, type Match, maybe, type Rule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { PhrasePart } from "./phrase-part.ts";

// "America/Argentina/Buenos_Aires" is seven tokens, "America/North_Dakota/New_Salem" nine.
const LONGEST_NAME = 9;
// The widest offset in use is Kiritimati's +14:00.
const WIDEST_OFFSET = 14 * 60;

/**
 * Zones: "Europe/Madrid", "UTC", "UTC-3", "+02:00", and cities where the words say that a zone is meant ("hora de Bogotá",
 * "Madrid time"). A city by itself is left alone: it may be the place, and "reunión" is an island with a zone.
 */
export function zoneRule(scan: Scan, text: string): Rule<PhrasePart> {
  const named =
    (accept: (written: string) => boolean): Rule<PhrasePart> =>
    (at) => {
      const first = scan.tokens[at];
      if (first?.kind !== "word") return [];
      const found: Array<Match<PhrasePart>> = [];
      for (let end = at + 1; end <= Math.min(at + LONGEST_NAME, scan.tokens.length); end++) {
        const written = text.slice(first.start, scan.tokens[end - 1]?.end);
        const zone = accept(written) ? readCityZone(written) : undefined;
        if (zone !== undefined) found.push({ value: { kind: "zone", zone }, end });
      }
      return found;
    };
  const full = named((written) => written.includes("/") || /^(?:utc|gmt)$/i.test(written));
  const city = named(() => true);

  const hours = map(scan.digits(2), ({ value }) => value);
  const minutes = map(scan.digits(2), ({ value, length }) => (length === 2 && value < 60 ? value : undefined));
  const joined = map(scan.digits(4), ({ value, length }) =>
    length === 4 ? Math.floor(value / 100) * 60 + (value % 100) : undefined,
  );
  const parted = map(
    seq(hours, maybe(seq(scan.glued(scan.sign(":")), scan.glued(minutes)))),
    ([h, tail]) => h * 60 + (tail?.[1] ?? 0),
  );
  const universal = map(full, (piece) => (piece.kind === "zone" && piece.zone === "UTC" ? piece : undefined));
  const zulu: Rule<readonly [sign: string, minutes: number]> = (at) =>
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
    map(seq(scan.role("zoneBefore"), either(city, full)), ([, piece]) => piece),
    // Trying every few words as a city is dear, and vain without the word behind it.
    ...(said ? [map(seq(either(city, full), scan.role("zoneAfter")), ([piece]) => piece)] : []),
    map(offset, ([sign, value]): PhrasePart | undefined =>
      value > WIDEST_OFFSET ? undefined : { kind: "offset", minutes: sign === "-" ? -value : value },
    ),
  );
}
