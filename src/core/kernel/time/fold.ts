import { fold } from "../text/fold.ts";

// Code points where other scripts write the digits 0–9: Arabic-Indic, and its Persian and Urdu variant.
const FOREIGN_ZEROS = [0x0660, 0x06f0] as const;

/** One character folded for comparison, with foreign digits as ASCII; "" for a combining mark. */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (const zero of FOREIGN_ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  return fold(character);
}

/** A name folded for comparison: accents, case and punctuation gone, words parted by single spaces ("São Paulo" → "sao paulo"). */
export function foldName(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}
