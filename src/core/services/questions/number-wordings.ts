import { inOtherNumber } from "../../kernel/language/other-number.ts";
import type { OtherWording } from "../search/search.ts";

// Of longer words stemmers join the singular and the plural.
const LONGEST = 5;

// What has the word as it was typed counts first: measured on bench/search-questions/tune.
const OTHERWISE = 0.85;

/** The singular of short words, which stemmers leave as they are: who asks for "leis" means what is called "lei", too. */
export const numberWordings = (tokens: readonly string[]): OtherWording[] =>
  tokens.flatMap((token, at) =>
    token.length > LONGEST || !token.endsWith("s")
      ? []
      : inOtherNumber(token)
          .filter((form) => form !== token)
          .map((form) => ({ from: at, to: at + 1, words: [form], weight: OTHERWISE })),
  );
