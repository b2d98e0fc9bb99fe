import { z } from "zod";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import type { SaidInLanguages, TermWording } from "../words/concept.ts";
import { storedKey, termKey } from "../words/word-key.ts";

/** Longest wordings of one language, definition and note, in characters. */
export const SAID_MAX = 200;
export const DEFINITION_MAX = 600;
export const NOTE_MAX = 300;

/** What a community says, as it is given. */
export interface TermInput {
  readonly said: SaidInLanguages;
  readonly definition?: string;
  /** Where or when it is said so. */
  readonly note?: string;
}

/** The same as it is stored. */
export interface GlossaryEntry extends TermInput {
  readonly id: string;
  /** Whether everybody may find it. */
  readonly published: boolean;
  readonly removed: boolean;
}

const wording = z.object({ text: z.string(), country: z.string().optional() });
const saidSchema = z.partialRecord(z.enum(LANGUAGES), z.array(wording));

/** Reads wordings as they are stored. */
export function readSaid(stored: unknown): SaidInLanguages {
  return Object.fromEntries(
    Object.entries(saidSchema.parse(stored)).map(([language, all]) => [
      language,
      all.map(({ text, country }): TermWording => (country === undefined ? { text } : { text, country })),
    ]),
  );
}

/** Wordings as they are stored. */
export const storedSaid = (said: SaidInLanguages): Record<string, Record<string, string>[]> =>
  Object.fromEntries(Object.entries(said).map(([language, all]) => [language, all.map((one) => ({ ...one }))]));

/** Under which a term is looked up, by language: "es:fiscal". */
export function keysOf(said: SaidInLanguages): string[] {
  return [...new Set(LANGUAGES.flatMap((l) => (said[l] ?? []).map(({ text }) => storedKey(l, termKey(l, text)))))];
}

/** How many wordings there are in all languages together. */
export const countWordings = (said: SaidInLanguages): number =>
  LANGUAGES.reduce((sum, l) => sum + (said[l]?.length ?? 0), 0);

/** The usual wording in that language, else in the first that has one. */
export function headOf(said: SaidInLanguages, language: (typeof LANGUAGES)[number]): string {
  return [language, ...LANGUAGES].map((l) => said[l]?.[0]?.text).find((text) => text !== undefined) ?? "";
}

/** The countries of which it is said that something is mainly said so there. */
export const countriesOf = (said: SaidInLanguages): string[] => [
  ...new Set(LANGUAGES.flatMap((l) => (said[l] ?? []).flatMap(({ country }) => country ?? []))),
];
