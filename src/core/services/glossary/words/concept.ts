import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";

/** One way to say something. */
export interface TermWording {
  readonly text: string;
  /** ISO 3166-1 alpha-2, where it is mainly said; absent where it is said everywhere. */
  readonly country?: string;
}

/** How something is said in each language, the usual way first. */
export type SaidInLanguages = Readonly<Partial<Record<Language, readonly TermWording[]>>>;

/** What words stand for, whatever the language. */
export interface Concept {
  /** noun, verb, adj, adv or phrase. */
  readonly part: string;
  readonly said: SaidInLanguages;
}

/** Reads a line of the shipped glossary; concepts/README.md has its format. Throws for one that is not as it should be. */
export function readConcept(line: string): Concept {
  const [part = "", ...fields] = line.split("|").map((field) => field.trim());
  if (fields.length !== LANGUAGES.length) throw new Error(`a concept has a field per language: ${line}`);
  return { part, said: Object.fromEntries(LANGUAGES.map((l, i) => [l, readWordings(fields[i] ?? "")])) };
}

/** Reads wordings that are parted by semicolons, each with " @" and a country where it is mainly said there. */
export function readWordings(field: string): TermWording[] {
  return field
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [, text = one, country] = /^(.+?)\s*@([A-Z]{2})$/.exec(one) ?? [];
      return country === undefined ? { text } : { text, country };
    });
}
