import { describe, expect, test } from "vitest";
import type { Language } from "../../../../../../src/core/kernel/language/language.ts";
import { readStart } from "../../../../../../src/core/kernel/time/recurrence/read-start.ts";
import { notation } from "./notation.ts";
import { practitionersEn } from "./practitioners-en.ts";
import { practitionersEs } from "./practitioners-es.ts";
import { practitionersFr } from "./practitioners-fr.ts";
import { practitionersPt } from "./practitioners-pt.ts";
import type { TypedTwice } from "./typed.ts";

const TABLES: ReadonlyArray<
  readonly [language: Language, zone: string, now: readonly [string, string], phrases: TypedTwice]
> = [
  ["en", "America/New_York", ["2027-02-10T13:30Z", "2027-03-01T03:00Z"], practitionersEn],
  ["es", "Europe/Madrid", ["2027-02-10T07:30Z", "2027-02-28T21:00Z"], practitionersEs],
  ["pt", "America/Sao_Paulo", ["2027-02-10T11:30Z", "2027-03-01T01:00Z"], practitionersPt],
  ["fr", "Europe/Brussels", ["2027-02-10T07:30Z", "2027-02-28T21:00Z"], practitionersFr],
];

/** Asked about all the same: whether a place is where the meeting is or whose clock is meant; and, where it is Monday already, whose tomorrow. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  "on Wednesday": ["friday 9am in Nairobi", "amanhã às 15h em Luanda", "demain à 15h à Dakar"],
  "on Sunday": [
    ...["friday 9am in Nairobi", "amanhã às 15h em Luanda", "demain à 15h à Dakar"],
    ...["tomorrow 10:00 CET", "amanhã 10h horário de Lisboa", "amanhã 10h CET"],
  ],
};

describe.each(TABLES)("%s in %s", (language, zone, [wednesday, sunday], phrases) => {
  test.each(phrases)("%s", async (phrase, first, second) => {
    const read = async (now: string, right: string) =>
      notation(await readStart(phrase, { now, zone, languages: [language] }), zone, right);
    const right = (day: string, expected: string) => (ASKED[day]?.includes(phrase) ? "asks" : expected);
    expect(await read(wednesday, first)).toBe(right("on Wednesday", first));
    expect(await read(sunday, second)).toBe(right("on Sunday", second));
  });
});
