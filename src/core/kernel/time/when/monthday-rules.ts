import { either, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import { calendarDates } from "./numeric-date.ts";
import type { PhrasePart } from "./phrase-part.ts";

/** A day of the month, in digits or as a word. */
export function dayNumberRule(scan: Scan): MatchRule<number> {
  const digits = map(scan.digits(2), ({ value }) => value);
  const word = map(scan.kind("number"), ({ value }) => value);
  return map(either(digits, word), (value) => (value >= 1 && value <= 31 ? value : undefined));
}

/** "the 15th", "el 15", "dia 15": never a bare number. */
export function monthdayRule(scan: Scan): MatchRule<PhrasePart> {
  const number = dayNumberRule(scan);
  const ordinal = scan.role("ordinal");
  const marked = either(
    map(seq(number, ordinal), ([value]) => value),
    scan.free(map(seq(scan.role("monthday", "the"), number, maybe(ordinal)), ([, value]) => value)),
  );
  return map(marked, (value): PhrasePart => ({ kind: "monthday", day: value }));
}

/** "15 december", "1er mars 2027", "15 de diciembre de 2026", "december 15, 2026", "15-dec-2026". */
export function namedMonthRule(scan: Scan): MatchRule<PhrasePart> {
  const number = dayNumberRule(scan);
  const ordinal = maybe(scan.role("ordinal"));
  const month = map(scan.kind("month"), ({ value }) => value);
  // Of two digits up to 24, it may be an hour: "15 december 10".
  const year = map(scan.free(scan.digits(4)), ({ value, length }) =>
    length === 4 ? value : length === 2 && value > 24 ? 2000 + value : undefined,
  );
  const joint = maybe(either<unknown>(scan.role("of"), scan.sign("/", "-", ",")));
  const tail = maybe(map(seq(joint, year), ([, value]) => value));
  return either(
    map(seq(maybe(scan.role("monthday", "the")), number, ordinal, joint, month, tail), ([, day, , , name, of]) =>
      calendarDates([day, name, of]),
    ),
    scan.free(
      map(seq(month, maybe(scan.role("the")), number, ordinal, tail), ([name, , day, , of]) =>
        calendarDates([day, name, of]),
      ),
    ),
  );
}
