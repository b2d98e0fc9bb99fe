import { z } from "zod";
import { fold } from "../../kernel/text/fold.ts";
import { type Language, LANGUAGES } from "../../kernel/language/language.ts";
import type { Term } from "../../kernel/ports/term.ts";
import type { Db } from "../store/store.ts";
import { isEverydayAcronym } from "./acronyms.ts";
import { shippedSynonyms } from "./shipped-synonyms.ts";

export type { Term } from "../../kernel/ports/term.ts";

const labelsSchema = z.partialRecord(z.enum(LANGUAGES), z.string());

/**
 * The community's taxonomy, in key order. To the names that it gives a term come those that ship with the product, as of this
 * version of it, unless the community calls another term so.
 */
export async function loadTerms(db: Db): Promise<Term[]> {
  const rows = await db.topic.findMany({ orderBy: { key: "asc" } });
  const terms = rows.map((row): Term => {
    const labels = labelsSchema.parse(row.labels);
    return {
      key: row.key,
      kind: row.kind === "pillar" ? "pillar" : "topic",
      labels,
      ...namesOf([...Object.values(labels), ...row.also]),
    };
  });
  const own = new Set(terms.flatMap(({ names }) => names));
  return terms.map((term) => ({
    ...term,
    names: [...new Set([...term.names, ...shippedSynonyms(term.key).filter((name) => !own.has(name))])],
  }));
}

/** What a term is called, by how that is written: its names, and the acronyms that are words otherwise. */
export function namesOf(written: readonly string[]): Required<Pick<Term, "names" | "acronyms">> {
  return {
    names: written.filter((name) => !isEverydayAcronym(name)).map(fold),
    acronyms: written.filter(isEverydayAcronym),
  };
}

/** A term's label in a language, else in the first language that has one. */
export function termLabel(term: Pick<Term, "key" | "labels">, language: Language): string {
  return term.labels[language] ?? LANGUAGES.map((l) => term.labels[l]).find((l) => l !== undefined) ?? term.key;
}
