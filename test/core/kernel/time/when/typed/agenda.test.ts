import { describe, expect, test } from "vitest";
import type { Language } from "../../../../../../src/core/kernel/language/language.ts";
import { readStart } from "../../../../../../src/core/kernel/time/recurrence/read-start.ts";
import { agendaEn } from "./agenda-en.ts";
import { agendaEs } from "./agenda-es.ts";
import { agendaFr } from "./agenda-fr.ts";
import { agendaNotation } from "./agenda-notation.ts";
import { agendaPt } from "./agenda-pt.ts";
import type { Typed } from "./typed.ts";

// Friday
const NOW = "2026-11-27T13:00:00.000Z";

const TABLES: ReadonlyArray<readonly [language: Language, zone: string, phrases: Typed]> = [
  ["en", "Europe/Vienna", agendaEn],
  ["es", "America/Bogota", agendaEs],
  ["pt", "Africa/Luanda", agendaPt],
  ["fr", "Africa/Dakar", agendaFr],
];

describe.each(TABLES)("%s in %s", (language, zone, phrases) => {
  test.each(phrases)("%s", async (phrase, right) => {
    expect(agendaNotation(await readStart(phrase, { now: NOW, zone, languages: [language] }))).toBe(right);
  });
});
