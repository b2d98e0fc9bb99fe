/** Longest rule read, in characters: the longest lists that mean anything are shorter. */
const LONGEST_RULE = 1_000;

/**
 * Why a written rule is refused. `syntax`: a part is not NAME=VALUE, comes twice or has a value that RFC 5545 does not know;
 * `unknown`: a part of that name is not known; `frequency`: it has none; `sub-daily`: it repeats within a day; `time`: hours,
 * minutes and seconds are those of the first time; `both-ends`: COUNT and UNTIL together; `size`: a number beyond reason;
 * `combination`: RFC 5545 does not allow this part with the others.
 */
export type RuleProblem = {
  readonly code: "syntax" | "unknown" | "frequency" | "sub-daily" | "time" | "both-ends" | "size" | "combination";
  /** The part at fault, as a person would look for it: its name, or what was written when it has none. */
  readonly part: string;
};

/** Why reading ends. */
export class RefusedRule extends Error {
  readonly problem: RuleProblem;
  constructor(code: RuleProblem["code"], part: string) {
    super(code);
    this.problem = { code, part };
  }
}

/** Parts that say at which hour, which a meeting's first time does. */
export const TIME_PARTS = ["BYHOUR", "BYMINUTE", "BYSECOND"];
const NAMES = [
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYMONTH",
  "BYWEEKNO",
  "BYYEARDAY",
  "BYMONTHDAY",
  "BYDAY",
  "BYSETPOS",
  "WKST",
  ...TIME_PARTS,
];

/** The parts of a written rule by their names, values in capitals. Throws Refused. */
export function partsOf(text: string): ReadonlyMap<string, string> {
  const value = text
    .trim()
    .replace(/^rrule\s*:/i, "")
    .trim();
  if (value.length > LONGEST_RULE) throw new RefusedRule("size", value.slice(0, 20));
  const parts = new Map<string, string>();
  for (const part of value.split(";")) {
    const [, name, written] = /^\s*([A-Za-z][A-Za-z-]*)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (name === undefined || written === undefined) throw new RefusedRule("syntax", part);
    const known = NAMES.find((one) => one === name.toUpperCase());
    if (!known) throw new RefusedRule("unknown", name);
    if (parts.has(known)) throw new RefusedRule("syntax", part);
    parts.set(known, written.toUpperCase());
  }
  return parts;
}
