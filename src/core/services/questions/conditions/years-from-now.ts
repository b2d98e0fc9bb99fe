import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Word } from "../reading/words.ts";

const YEAR = wordSet("year ano annee an");
const YEARS = wordSet("years anos annees ans");
const BEFORE = wordSet("last previous past pasado anterior passado dernier derniere precedent precedente");
const THIS = wordSet("this current este deste neste ce cet cette");
const LATELY = wordSet("last past ultimos ultimas dernieres derniers passados");
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  ...{ dois: 2, quatro: 4, sete: 7, oito: 8, nove: 9, dez: 10 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10 },
};
const DIGITS = /^[1-9]\d?$/u;

/** Years that are named by how long ago they are: the places of the words, and the first and the last year. */
export interface YearsFromNow {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** "Last year", "el año pasado", "cette année", "the last five years", "últimos 3 anos", "les cinq dernières années", from that place on; undefined where none is. */
export function yearsFromNow(words: readonly Word[], from: number, thisYear: number): YearsFromNow | undefined {
  const is = (more: number, set: ReadonlySet<string>) => {
    const word = words[from + more];
    return word !== undefined && !word.literal && set.has(word.folded);
  };
  const found = (length: number, first: number, last: number) => ({ from, to: from + length, first, last });
  if (is(0, BEFORE) && is(1, YEAR)) return found(2, thisYear - 1, thisYear - 1);
  if (is(0, YEAR) && is(1, BEFORE)) return found(2, thisYear - 1, thisYear - 1);
  if (is(0, THIS) && is(1, YEAR)) return found(2, thisYear, thisYear);
  if (!is(2, YEARS)) return undefined;
  const number = is(0, LATELY) ? numberAt(words, from + 1) : is(1, LATELY) ? numberAt(words, from) : undefined;
  return number === undefined ? undefined : found(3, thisYear - number, thisYear);
}

function numberAt(words: readonly Word[], at: number): number | undefined {
  const { typed = "", folded = "" } = words[at] ?? {};
  return DIGITS.test(typed) ? Number(typed) : NUMBERS[folded];
}
