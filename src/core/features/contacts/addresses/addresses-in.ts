import type { TextStretch } from "../../../services/questions/reading/condition.ts";
import { type Address, emailAddress, internationalNumber, nationalNumbers } from "./address.ts";

/** An address that stands in a question. */
export interface TypedAddress extends TextStretch {
  readonly typed: string;
  readonly field: Address["field"];
  /** As it is compared; undefined for a telephone number without its country's code. */
  readonly exact?: string;
  /** What a number without its country's code may be. */
  readonly national: readonly string[];
}

// https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, without what ends a sentence.
const EMAIL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
// Grouped by blanks, hyphens, dots or brackets, as people write numbers.
const NUMBER = /(?<![\p{L}\p{N}./-])(?:\+|00)?\s?\(?\d[\d\s().-]{4,}\d(?![\p{L}\p{N}/])/gu;
// Years, days, and thousands: "2010-2015", "27.11.2026", "2026-11-27", "19.300", "1.234.567".
const OTHER =
  /^(?:(?:19|20)\d\d\s*[-–]?\s*(?:19|20)\d\d|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,3}(?:\.\d{3})+)$/u;
const LEAST_DIGITS = 7;
// What goes before the number of a law or a case, folded.
const NUMBERED =
  /(?:\b(?:n[º°o]|num|numero|nr|no|ley|law|lei|loi|act|decret[oe]?|resolucao|resolucion|resolution|expediente|case|caso|processo|serie|serial)\.?\s*)$/iu;

/** The e-mail addresses and telephone numbers in a text, with spaces, brackets and hyphens as people type them. */
export function addressesIn(text: string): TypedAddress[] {
  const emails = [...text.matchAll(EMAIL)].map(({ 0: typed, index: from }): TypedAddress => {
    return { typed, from, to: from + typed.length, field: "emails", exact: emailAddress(typed).exact, national: [] };
  });
  const numbers = [...text.matchAll(NUMBER)].flatMap(({ 0: typed, index: from }): TypedAddress[] => {
    const to = from + typed.length;
    if (emails.some((one) => one.from < to && from < one.to) || !isPhone(typed, text.slice(0, from))) return [];
    const exact = internationalNumber(typed);
    const national = exact === undefined ? nationalNumbers(typed) : [];
    const common = { typed, from, to, field: "phones", national } as const;
    return exact === undefined ? (national.length === 0 ? [] : [common]) : [{ ...common, exact }];
  });
  return [...emails, ...numbers].sort((a, b) => a.from - b.from);
}

function isPhone(typed: string, before: string): boolean {
  const own = typed.trim();
  if (own.startsWith("+")) return true;
  return own.replace(/\D/gu, "").length >= LEAST_DIGITS && !OTHER.test(own) && !NUMBERED.test(before);
}

/** A text with blanks in the place of some of its stretches: everything else stays where it is. */
export const blanked = (text: string, stretches: readonly TextStretch[]): string =>
  stretches.reduce((left, { from, to }) => left.slice(0, from) + " ".repeat(to - from) + left.slice(to), text);
