import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Filed, FiledName } from "../../kernel/commands/transport.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { Db } from "../store/store.ts";
import { loadTerms, type Term, termLabel } from "./taxonomy.ts";

/** How many things of a feature are about a topic. */
export interface TopicUse {
  readonly key: string;
  readonly times: number;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** How many of its things are about each topic, of those that anything is about. */
    readonly topicsUsed?: (db: Db, communityId: string) => Promise<readonly TopicUse[]>;
  }
}

/** Where something is filed, and how that place is spoken to. */
export interface Filing {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly catalogue: Features;
  readonly language: Language;
}

/** How a message about those pillars and topics is filed, among the community's pillars and the topics that most is about. */
export async function filedUnder(filing: Filing, keys: readonly string[]): Promise<Filed> {
  const terms = await loadTerms(filing.db);
  const uses = await usesOf(filing);
  const pillars = terms.filter(({ kind }) => kind === "pillar");
  const topics = terms.filter(({ key, kind }) => kind === "topic" && uses.has(key));
  const often = topics.toSorted((a, b) => (uses.get(b.key) ?? 0) - (uses.get(a.key) ?? 0));
  const called = (some: readonly Term[]) => some.map((term) => namesOf(term, filing.language));
  const about = [...new Set(keys)].flatMap((key) => terms.find((term) => term.key === key) ?? []);
  return { under: called(about), among: called([...pillars, ...often]) };
}

async function usesOf({ db, community, catalogue }: Filing): Promise<ReadonlyMap<string, number>> {
  const uses = new Map<string, number>();
  for (const used of declared(catalogue, "topicsUsed"))
    for (const { key, times } of await used(db, community.id)) uses.set(key, (uses.get(key) ?? 0) + times);
  return uses;
}

const namesOf = (term: Term, language: Language): FiledName => [
  ...new Set([termLabel(term, language), ...Object.values(term.labels)]),
];
