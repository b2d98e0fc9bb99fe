import { wordSet } from "../../../kernel/text/word-set.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

const YEAR = /^(?:19|20)\d\d$/u;
const FIRST = 1945;
const BETWEEN = wordSet("between entre from de desde depuis");
const AND = wordSet("and y e et to a ate hasta au until");
const SINCE = wordSet("since desde depuis after despues depois apres posterior posteriores from");
const UNTIL = wordSet("until before hasta antes ate avant anterior anteriores jusqu");
const LEADS = wordSet("de a do del da el en of in l d to from que");

/** Years, and spans of them: "2019", "since 2015", "entre 2010 y 2015", "2010-2015"; open ones begin in 1945 or end with the year that is now. */
export const years =
  (thisYear: number): Recogniser =>
  (words) => {
    const found: RecognisedStretch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const year = yearAt(words, at);
      if (year === undefined) continue;
      const one = spanFrom(words, at, year, thisYear);
      found.push(one);
      at = one.to - 1;
    }
    return found;
  };

function yearAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  return word !== undefined && !word.literal && YEAR.test(word.typed) ? Number(word.typed) : undefined;
}

function spanFrom(words: readonly Word[], at: number, year: number, thisYear: number): RecognisedStretch {
  const closed = closedSpan(words, at, year);
  if (closed !== undefined) return closed;
  const lead = leading(words, at);
  const word = words[lead ?? at]?.folded ?? "";
  if (lead !== undefined && SINCE.has(word)) return among(lead, at + 1, year, thisYear);
  if (lead !== undefined) return among(lead, at + 1, FIRST, year);
  return among(at, at + 1, year, year);
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
