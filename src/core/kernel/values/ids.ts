/** Makes identifiers. */
export interface Ids {
  /** A new identifier: ten characters, easy to read out and to type. */
  next(): string;
}

// Crockford's base 32 (https://www.crockford.com/base32.html), lower case: no i, l, o or u to misread.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 10;

/** Identifiers from a source of random bytes: 50 bits each. */
export function randomIds(bytes: (count: number) => Uint8Array): Ids {
  return { next: () => Array.from(bytes(LENGTH), (b) => ALPHABET[b % ALPHABET.length]).join("") };
}

const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Whether a word may be an identifier, and no word of people's: it looks like one. */
export const looksLikeId = (word: string): boolean => SHAPE.test(word);
