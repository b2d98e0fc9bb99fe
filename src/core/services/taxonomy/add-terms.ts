import { fold } from "../../kernel/text/fold.ts";
import type { Db } from "../store/store.ts";
import type { NewTerm } from "./default-taxonomy.ts";
import { shippedSynonyms } from "./shipped-synonyms.ts";

/**
 * Gives a community pillars and topics, in a transaction over all communities. Synonyms that ship with the product are none of
 * its own, so that it has those of whatever version is installed.
 */
export async function addTerms(db: Db, community: string, terms: readonly NewTerm[]): Promise<void> {
  await db.topic.createMany({
    data: terms.map(({ labels, also, ...term }) => ({
      communityId: community,
      ...term,
      labels: { ...labels },
      also: also.filter((name) => !shippedSynonyms(term.key).includes(fold(name))),
    })),
  });
}
