// Shorter words, and words with digits, are not corrected: too many others are one edit away.
const CORRECTABLE = 4;

/** Whether a typo can be a slip of a folded word. */
export const isCorrectable = (folded: string): boolean => folded.length >= CORRECTABLE && !/\p{N}/u.test(folded);

/** The words of a document, by what is kept of it for phrases, that a typo can be a slip of. */
export function wordsIn(wording: string): ReadonlySet<string> {
  return new Set(wording.split(/\s+/).filter(isCorrectable));
}
