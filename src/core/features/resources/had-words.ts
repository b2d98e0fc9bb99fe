import type { Hit } from "../../services/search/search.ts";

/** Which words of a question a hit has, and which of them in its name: of hits with the same, one answers as well as the other. */
export const hadWords = ({ why }: Hit): string =>
  why
    .map(({ word, fields }) => `${word.toLowerCase()} ${fields.includes("name") ? 1 : 0}`)
    .sort()
    .join("\n");
