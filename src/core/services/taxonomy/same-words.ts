import { oncePerTaxonomy } from "./once-per-taxonomy.ts";
import { otherForms, singleNames } from "./other-forms.ts";
import type { Term } from "./taxonomy.ts";

/**
 * Words that mean the same, by folded word: "rastreo" leads to "tracing" and "tracage", as "rastreos" does, and "chileno"
 * to "chile". Names of several words are left out, because none of their words alone means the whole.
 */
export const sameWords = oncePerTaxonomy((terms: readonly Term[]): ReadonlyMap<string, readonly string[]> => {
  const same = new Map<string, Set<string>>();
  for (const single of terms.map(singleNames))
    for (const word of single) same.set(word, new Set([...(same.get(word) ?? []), ...single]));
  for (const [form, names] of otherForms(terms))
    same.set(
      form,
      new Set([...(same.get(form) ?? []), ...names, ...names.flatMap((name) => [...(same.get(name) ?? [])])]),
    );
  return new Map([...same].map(([word, others]) => [word, [...others].filter((other) => other !== word)]));
});
