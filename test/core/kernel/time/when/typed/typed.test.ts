import { describe, expect, test } from "vitest";
import type { Language } from "../../../../../../src/core/kernel/language/language.ts";
import { readStart } from "../../../../../../src/core/kernel/time/recurrence/read-start.ts";
import { blindEn } from "./blind-en.ts";
import { builtEn } from "./built-en.ts";
import { blindEs } from "./blind-es.ts";
import { builtEs } from "./built-es.ts";
import { blindFr } from "./blind-fr.ts";
import { builtFr } from "./built-fr.ts";
import { blindPt } from "./blind-pt.ts";
import { builtPt } from "./built-pt.ts";
import { freshEn, freshEs, freshFr, freshPt } from "./fresh.ts";
import { notation } from "./notation.ts";
import type { Typed } from "./typed.ts";

// Wednesday
const NOW = "2026-11-25T15:00:00.000Z";

const TABLES: ReadonlyArray<readonly [language: Language, zone: string, phrases: Typed]> = [
  ["en", "Europe/London", [...builtEn, ...blindEn, ...freshEn]],
  ["es", "America/Bogota", [...builtEs, ...blindEs, ...freshEs]],
  ["pt", "America/Sao_Paulo", [...builtPt, ...blindPt, ...freshPt]],
  ["fr", "Europe/Paris", [...builtFr, ...blindFr, ...freshFr]],
];

describe.each(TABLES)("%s in %s", (language, zone, phrases) => {
  test.each(phrases)("%s", async (phrase, right) => {
    const reading = await readStart(phrase, { now: NOW, zone, languages: [language] });
    expect(notation(reading, zone, right)).toBe(right);
  });
});
