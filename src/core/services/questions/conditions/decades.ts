import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Word } from "../reading/words.ts";

// "Años 90", "anos noventa", "années 1990", "década de los 80". One year is "año 2000".
const DECADE = wordSet("anos annees decada decade decadas decades decennie decennies");
const NAMED: Readonly<Record<string, number>> = {
  ...{ fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
  ...{ cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  ...{ cinquenta: 50, sessenta: 60, oitenta: 80, cinquante: 50, soixante: 60 },
};
const ENGLISH = /ies$/u;
// Longer than the others: "quatre-vingt-dix" begins as "quatre-vingt" does.
const NAMED_FR = [
  { words: ["quatre", "vingt", "dix"], tens: 90 },
  { words: ["quatre", "vingts"], tens: 80 },
  { words: ["quatre", "vingt"], tens: 80 },
  { words: ["soixante", "dix"], tens: 70 },
];
const FULL = /^(?:19|20)\d0$/u;
const FULL_MANY = /^((?:19|20)\d0)s$/u;
const TENS = /^[1-9]0$/u;
const TENS_MANY = /^([1-9]0)s$/u;

/** A decade that a question names: the places of its first word and of the one after its last, and its first year. */
export interface NamedDecade {
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

/** The decade that is named from that place on: "the 1990s", "90s", "nineties", "años 90", "década de 1990"; undefined where none is. */
export function decadeAt(words: readonly Word[], from: number, thisYear: number): NamedDecade | undefined {
  const { typed = "", folded = "", literal = true } = words[from] ?? {};
  if (literal) return undefined;
  const many = FULL_MANY.exec(folded)?.[1] ?? TENS_MANY.exec(folded)?.[1];
  if (many !== undefined) return { from, to: from + 1, first: firstYear(Number(many), thisYear) };
  const tens = NAMED[folded];
  if (tens !== undefined && ENGLISH.test(folded)) return { from, to: from + 1, first: firstYear(tens, thisYear) };
  if (isWithApostrophe(words, from) && (FULL.test(typed) || TENS.test(typed)))
    return { from, to: from + 2, first: firstYear(Number(typed), thisYear) };
  return DECADE.has(folded) ? behind(words, from, thisYear) : undefined;
}

/** "90's". */
function isWithApostrophe(words: readonly Word[], at: number): boolean {
  const [own, next] = [words[at], words[at + 1]];
  return next?.folded === "s" && next.from === (own?.to ?? 0) + 1;
}

function behind(words: readonly Word[], from: number, thisYear: number): NamedDecade | undefined {
  let at = from + 1;
  while (onlyJoins(words[at]?.folded ?? "")) at += 1;
  const french = NAMED_FR.find(({ words: name }) => name.every((part, i) => words[at + i]?.folded === part));
  if (french !== undefined) return { from, to: at + french.words.length, first: firstYear(french.tens, thisYear) };
  const { typed = "", folded = "" } = words[at] ?? {};
  const said = FULL.test(typed) || TENS.test(typed) ? Number(typed) : NAMED[folded];
  return said === undefined ? undefined : { from, to: at + 1, first: firstYear(said, thisYear) };
}

/** "The 90s" are those of the last century, "the 20s" of this one. */
const firstYear = (said: number, thisYear: number): number =>
  said >= 100 ? said : said <= thisYear % 100 ? 2000 + said : 1900 + said;
