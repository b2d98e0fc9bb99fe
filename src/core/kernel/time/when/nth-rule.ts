import { either, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { NthDay, NthMonth, PhrasePart } from "./phrase-part.ts";

/** A month's day by its place: "first Monday of March", "el último viernes del mes", "le premier lundi de mars 2027", "last day of next month". */
export function nthRule(scan: Scan): MatchRule<PhrasePart> {
  const nth = map(scan.kind("nth"), ({ value }) => value);
  const day = map(scan.kind("unit"), ({ value }) => (value === "day" ? true : undefined));
  const which = either<NthDay>(
    map(seq(nth, scan.kind("weekday")), ([place, { value }]) => ({ nth: place, weekday: value })),
    map(seq(nth, scan.role("workday")), ([place]) => ({ nth: place, weekday: "working" })),
    // Other days of a month have a number.
    map(seq(nth, day), ([place]) => (place === 1 || place === -1 ? { nth: place } : undefined)),
  );
  const joint = scan.role("of", "in");
  const unit = map(scan.kind("unit"), ({ value }) => (value === "month" ? true : undefined));
  // "Deste mês" is one word for "of this".
  const current = map(seq(maybe(joint), scan.role("this"), unit), (): NthMonth => ({ offset: 0 }));
  const month = either(
    map(seq(joint, monthRule(scan, unit)), ([, one]) => one),
    current,
  );
  return map(seq(which, month), ([one, of]): PhrasePart => ({ kind: "nth", ...one, in: of }));
}

function monthRule(scan: Scan, unit: MatchRule<unknown>): MatchRule<NthMonth> {
  const year = map(scan.digits(4), ({ value, length }) => (length === 4 ? value : undefined));
  const joint = maybe(either<unknown>(scan.role("of"), scan.sign(",")));
  const named = map(
    seq(
      map(scan.kind("month"), ({ value }) => value),
      maybe(map(seq(joint, year), ([, value]) => value)),
    ),
    ([month, of]): NthMonth => ({ month, ...(of === undefined ? {} : { year: of }) }),
  );
  const the = maybe(scan.role("the"));
  const nearest = map(seq(the, unit), (): NthMonth => ({ nearest: true }));
  const next = either(
    map(seq(the, scan.role("next"), unit), (): NthMonth => ({ offset: 1 })),
    map(seq(the, unit, scan.role("next")), (): NthMonth => ({ offset: 1 })),
  );
  return either(named, nearest, next);
}
