import { oncePerTaxonomy } from "../../taxonomy/once-per-taxonomy.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";
import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";

/** Pillars of a taxonomy by their names. */
export const pillars = oncePerTaxonomy((terms: readonly Term[]): Recogniser => {
  const known = lexicon(
    terms
      .filter(({ kind }) => kind === "pillar")
      .flatMap(({ key, names }) => [...new Set([key, ...names])].map((name) => ({ name, value: key }))),
    inOtherNumber,
  );
  return (words) =>
    known
      .find(words)
      .map(({ from, to, value }) => ({ from, to, meaning: { name: "pillar", values: [value] }, asWords: true }));
});
