import { fold } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

/** The label of a month: "month:2026-03". */
export const monthLabel = (at: Date): `month:${string}` => `month:${at.toISOString().slice(0, 7)}`;

/** Months by what they are called, folded, in any language: 0 is January. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [...LANGUAGES, "es-PE"].flatMap((language) => {
    const words = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month): [string, number] => [
      fold(words.format(Date.UTC(2026, month, 15))),
      month,
    ]);
  }),
);
// What stands before a month, and between it and its year. "May" alone is a verb, "mars" a planet.
const LEADS = wordSet("in of since during en de desde durante em no du au depuis mois month");
const JOINS = wordSet("of de del do");
const MONTH = wordSet("month mes mois");
const LAST = wordSet("last previous pasado anterior passado dernier precedent");
const THIS = wordSet("this este neste ce");

/**
 * A month: "in March", "marzo de 2025", "last month", "este mês". One without a year is the last of that name which has begun.
 */
export const months =
  (now: Date): Recogniser =>
  (words) =>
    words.flatMap((_, at) => named(words, at, now) ?? relative(words, at, now) ?? []);

function named(words: readonly Word[], at: number, now: Date): RecognisedStretch | undefined {
  const word = words[at];
  const month = word === undefined || word.literal ? undefined : MONTHS.get(word.folded);
  if (month === undefined) return undefined;
  const behind = JOINS.has(words[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  const year = /^(?:19|20)\d\d$/u.exec(words[behind]?.typed ?? "")?.[0];
  if (year !== undefined) return asked(at, behind + 1, Number(year), month);
  if (words.length > 1 && !LEADS.has(words[at - 1]?.folded ?? "")) return undefined;
  return asked(at, at + 1, now.getUTCFullYear() - (month > now.getUTCMonth() ? 1 : 0), month);
}

/** "Last month", "el mes pasado", "this month". */
function relative(words: readonly Word[], at: number, now: Date): RecognisedStretch | undefined {
  if (!MONTH.has(words[at]?.folded ?? "")) return undefined;
  const is = (place: number, set: ReadonlySet<string>) => set.has(words[place]?.folded ?? "");
  const back = is(at - 1, LAST) || is(at + 1, LAST) ? 1 : 0;
  if (back === 0 && !is(at - 1, THIS)) return undefined;
  const from = is(at - 1, LAST) || is(at - 1, THIS) ? at - 1 : at;
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15));
  return asked(from, is(at + 1, LAST) ? at + 2 : at + 1, then.getUTCFullYear(), then.getUTCMonth());
}

const asked = (from: number, to: number, year: number, month: number): RecognisedStretch => ({
  ...{ from, to, asWords: false },
  meaning: { name: "month", values: [monthLabel(new Date(Date.UTC(year, month, 15))).slice("month:".length)] },
});
