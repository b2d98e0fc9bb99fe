import { readStart } from "../src/core/kernel/time/recurrence/read-start.ts";
import type { Language } from "../src/core/kernel/language/language.ts";
import { practitionersEn } from "../test/core/kernel/time/when/typed/practitioners-en.ts";
import { practitionersEs } from "../test/core/kernel/time/when/typed/practitioners-es.ts";
import { practitionersFr } from "../test/core/kernel/time/when/typed/practitioners-fr.ts";
import { practitionersPt } from "../test/core/kernel/time/when/typed/practitioners-pt.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";

const NOW = "2027-02-10T13:30:00Z";
const ROUNDS = 3;
const PHRASES: ReadonlyArray<
  readonly [language: Language, zone: string, phrases: ReadonlyArray<readonly [string, ...unknown[]]>]
> = [
  ["en", "America/New_York", practitionersEn],
  ["es", "Europe/Madrid", practitionersEs],
  ["pt", "America/Sao_Paulo", practitionersPt],
  ["fr", "Europe/Brussels", practitionersFr],
];

/** What it takes to read what people type as a meeting's time, with its end, its zone and its repetition. */
export async function dates(): Promise<Figure[]> {
  const [first, ...later] = [await round(), ...(await rounds(ROUNDS))];
  const known = later.flat();
  return [
    atMost("reading when a meeting is, median", quantile(known, 0.5), "ms", 2, `${known.length / ROUNDS} phrases`),
    plain("  of ten the slowest", quantile(known, 0.9), "ms"),
    plain("the same when each is read for the first time, median", quantile(first, 0.5), "ms"),
  ];
}

async function rounds(count: number): Promise<number[][]> {
  const found: number[][] = [];
  for (let at = 0; at < count; at++) found.push(await round());
  return found;
}

/** Milliseconds of each phrase. */
async function round(): Promise<number[]> {
  const took: number[] = [];
  for (const [language, zone, phrases] of PHRASES)
    for (const [phrase] of phrases) {
      const begun = performance.now();
      await readStart(phrase, { now: NOW, zone, languages: [language] });
      took.push(performance.now() - begun);
    }
  return took;
}
