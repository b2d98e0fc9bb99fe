import { fold } from "../../../kernel/text/fold.ts";

/** A text of law by its number, as it can be compared whatever language it is cited in: "Ley N° 7.411/2024" is law, 7411, 2024. */
export interface CitedNumber {
  readonly kind: string;
  readonly number: string;
  /** Absent where it is cited without one. */
  readonly year?: string;
}

/** What kinds of numbered texts are called in the languages of the interface, folded. */
const KINDS: Readonly<Record<string, string>> = {
  law: "law|act|ley|lei|loi",
  decree: "decree|decreto|decreto-lei|decreto ley|decret",
  resolution: "resolution|resolucion|resolucao",
  directive: "directive|directiva|diretiva",
  regulation: "regulation|reglamento|regulamento|reglement",
  order: "ordinance|ordenanza|ordonnance|portaria|arrete|order",
  ruling: "judgment|judgement|ruling|sentencia|fallo|acordao|arret",
};

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split("|").map((word) => [word, kind] as const)),
);
const WORDS = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).join("|");

// "Ley Federal N° 7.411", then "/2024", "(2024)", "of 2024", ", de 22 de diciembre de 2024", or nothing.
const CITED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${WORDS})(?: (?:federal|general|nacional|organica|complementar))?` +
    String.raw`(?: (?:n[o°.]*|num(?:ero|ber|\.)?|nr\.?))?\s*(?<number>[a-z]{1,2}-\d+|\d{2,4}-\d+|\d[\d.]*\d|\d)` +
    String.raw`(?:\s?/\s?(?<part>\d{1,4})|\s?\((?<bracketed>\d{4})\)|,? (?:of|de|del|du|do) (?:\d{1,2}[o°]?(?: de)? \p{L}+(?: (?:de|del|of))? )?(?<named>\d{4}))?(?![\p{L}\p{N}])`,
  "gu",
);
const YEAR = /^(?:1[89]|20)\d{2}$/u;

// A number alone is one of a law where it is long enough not to be that of a paragraph.
const LEAST_ALONE = 3;

/** The numbered texts that a text names, each once, in their order. */
export function citedNumbers(text: string): CitedNumber[] {
  const found = new Map<string, CitedNumber>();
  for (const { 1: word = "", groups = {} } of fold(text).matchAll(CITED)) {
    const { number = "", part, bracketed, named } = groups;
    const year = [part, bracketed, named].find((one) => one !== undefined && YEAR.test(one));
    const digits = number.replaceAll(".", "");
    const whole = part === undefined || part === year ? digits : `${digits}/${part}`;
    if (year === undefined && part === undefined && digits.length < LEAST_ALONE) continue;
    const one = { kind: KIND_OF.get(word) ?? "", number: whole, ...(year === undefined ? {} : { year }) };
    found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

/** Whether both are the same text: who leaves the year away may mean any. */
export const isSameNumber = (a: CitedNumber, b: CitedNumber): boolean =>
  a.kind === b.kind && a.number === b.number && (a.year === undefined || b.year === undefined || a.year === b.year);
