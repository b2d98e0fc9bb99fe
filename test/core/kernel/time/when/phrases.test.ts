import type { MeantMoment, WhenReading } from "../../../../../src/core/kernel/time/when/reading.ts";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../../../src/core/kernel/language/language.ts";
import { readWhen } from "../../../../../src/core/kernel/time/when/read-when.ts";
import { exact } from "./phrases-exact.ts";
import { english } from "./phrases-en.ts";
import { french } from "./phrases-fr.ts";
import { portuguese } from "./phrases-pt.ts";
import { spanish } from "./phrases-es.ts";
import type { Phrases } from "./phrases.ts";

// Wednesday
const NOW = "2026-11-25T15:00:00.000Z";

/** The reading in the table's notation. */
function notation(reading: WhenReading, zone: string, phraseNamesZone: boolean): string {
  const clock = ({ local, zone: shown, ends }: MeantMoment) => {
    const range = ends ? `${local}-${ends.local.slice(11)}` : local;
    return shown === zone && !phraseNamesZone ? range : `${range} ${shown}`;
  };
  if (reading.kind === "sure")
    return (
      clock({ ...reading.moment, ...(reading.ends ? { ends: reading.ends } : {}) }) +
      (reading.shifted ? ` ${reading.shifted}` : "")
    );
  if (reading.kind === "past") return `past ${clock(reading.moment)}`;
  const left = reading.left === undefined ? [] : [`[${reading.left}]`];
  const candidates = reading.candidates.length === 0 ? [] : [reading.candidates.map(clock).join(" | ")];
  return ["?", reading.reason, ...left, ...candidates].join(" ");
}

const TABLES: ReadonlyArray<readonly [language: Language, zone: string, phrases: Phrases]> = [
  ["en", "America/Mexico_City", english],
  ["es", "America/Mexico_City", spanish],
  ["pt", "America/Sao_Paulo", portuguese],
  ["fr", "Europe/Paris", french],
  ["en", "America/Mexico_City", exact],
];

describe.each(TABLES)("%s in %s", (language, zone, phrases) => {
  test.each(phrases)("%s", async (phrase, expected) => {
    const reading = await readWhen(phrase, { now: NOW, zone, languages: [language] });
    expect(notation(reading, zone, / [A-Z]\w+\/|UTC$/.test(expected))).toBe(expected);
  });
});
