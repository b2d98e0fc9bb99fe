import { wordSet } from "../../../kernel/text/word-set.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";
import { decadeAt } from "./decades.ts";
import { yearsFromNow } from "./years-from-now.ts";

const YEAR = /^(?:19|20)\d\d$/u;
const FIRST = 1945;
const BETWEEN = wordSet("between entre from de desde depuis");
const AND = wordSet("and y e et to a ate hasta au until");
// "Laws from 2019" are of that year.
const SINCE = wordSet(`
  since desde depuis after despues depois apres posterior posteriores posterieur posterieure posterieurs posterieures
  partir later newer`);
const UNTIL = wordSet(`
  until before hasta antes ate avant anterior anteriores anterieur anterieure anterieurs anterieures jusqu
  prior earlier older`);
const LEADS = wordSet("de a do da dos del da el en of in l d to from que los las les the than");
// "2015 onwards", "2015 en adelante", "2015 em diante".
const ONWARDS = wordSet("onwards onward adelante diante");

/**
 * Years, and spans of them: "2019", "since 2015", "entre 2010 y 2015", "2010-2015", "2015 onwards", "the 1990s", "last year"; open
 * ones begin in 1945 or end with the year that is now.
 */
export const years =
  (thisYear: number): Recogniser =>
  (words) => {
    const found: RecognisedStretch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const one = spanAt(words, at, thisYear);
      if (one === undefined) continue;
      found.push(one);
      at = one.to - 1;
    }
    return found;
  };

function spanAt(words: readonly Word[], at: number, thisYear: number): RecognisedStretch | undefined {
  const lately = yearsFromNow(words, at, thisYear);
  if (lately !== undefined) return among(lately.from, lately.to, lately.first, lately.last);
  const decade = decadeAt(words, at, thisYear);
  if (decade !== undefined) {
    const { to, first } = decade;
    return opened(words, { at, to, first, last: first + 9 }, thisYear);
  }
  const year = yearAt(words, at);
  return year === undefined ? undefined : spanFrom(words, at, year, thisYear);
}

function yearAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  return word !== undefined && !word.literal && YEAR.test(word.typed) ? Number(word.typed) : undefined;
}

function spanFrom(words: readonly Word[], at: number, year: number, thisYear: number): RecognisedStretch {
  const closed = closedSpan(words, at, year);
  return closed ?? opened(words, { at, to: at + 1, first: year, last: year }, thisYear);
}

interface NamedYears {
  readonly at: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The years that are named, all from them on, or all up to them. */
function opened(words: readonly Word[], { at, to, first, last }: NamedYears, thisYear: number): RecognisedStretch {
  const lead = leading(words, at);
  if (lead !== undefined && SINCE.has(words[lead]?.folded ?? "")) return among(lead, to, first, thisYear);
  if (lead !== undefined) return among(lead, to, FIRST, first === last ? last : first - 1);
  const on = [to, to + 1].find((place) => ONWARDS.has(words[place]?.folded ?? ""));
  return on === undefined ? among(at, to, first, last) : among(at, on + 1, first, thisYear);
}

/** "2010-2015", "2010 a 2015", "entre 2010 y 2015"; "2010 y 2015" are two years. */
function closedSpan(words: readonly Word[], at: number, year: number): RecognisedStretch | undefined {
  const opens = BETWEEN.has(words[at - 1]?.folded ?? "");
  const next = yearAt(words, at + 1);
  const between = words[at + 1]?.folded ?? "";
  const last = next ?? (AND.has(between) ? yearAt(words, at + 2) : undefined);
  if (last === undefined || last <= year || !(opens || next !== undefined || isSpan(between))) return undefined;
  return among(opens ? at - 1 : at, next === undefined ? at + 3 : at + 2, year, last);
}

const isSpan = (word: string): boolean => AND.has(word) && !["and", "y", "e", "et"].includes(word);

/** The place of the word that opens a span, before the year: "después de 2015". */
function leading(words: readonly Word[], at: number): number | undefined {
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const word = words[place]?.folded ?? "";
    if (SINCE.has(word) || UNTIL.has(word)) return place;
    if (!LEADS.has(word)) return undefined;
  }
  return undefined;
}

function among(from: number, to: number, first: number, last: number): RecognisedStretch {
  const values = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(first + i));
  return { from, to, meaning: { name: "year", values }, asWords: first === last };
}
