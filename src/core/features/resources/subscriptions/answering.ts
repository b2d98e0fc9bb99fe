import { glossaryWordings } from "../../../services/glossary/wordings.ts";
import { askerFor, type Asking } from "../../../services/questions/ask.ts";
import { isOfTheField } from "../../../services/questions/loose-words.ts";
import { sql } from "../../../services/store/store.ts";
import type { Term } from "../../../services/taxonomy/taxonomy.ts";
import { collectionsIn } from "../asked/in-collection.ts";
import { MOST_RESOURCES, resourceQuestions } from "../finding/declared.ts";
import { passageLookUp } from "../finding/find-passages.ts";
import { hadOf } from "../finding/fullest.ts";

/** A question that somebody follows. */
interface FollowedQuestion {
  /** Whether it asks for anything: signs alone do not. */
  readonly asks: boolean;
  /** Those of some resources that answer all of it. */
  answeredBy(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Reads a question as `resource find` does, for whoever the transaction reads. What answers all of it meets each of its conditions and has
 * each of its words that name something, by what is said of it or in one of its passages; nothing is taken for a slip, and nothing asked for
 * less. That somebody writes "weapons" in a library on weapons asks for nothing more.
 */
export async function followedQuestion(
  context: Asking & { readonly now: Date },
  terms: readonly Term[],
  words: string,
): Promise<FollowedQuestion> {
  const { db, community, now } = context;
  const glossary = glossaryWordings(context);
  const asker = askerFor(context, terms, resourceQuestions(now), glossary);
  const asked = await asker.read(words, await collectionsIn(db, community.id, words));
  const { conditions, excludesOnly } = asked;
  const naming = asked.telling.filter(({ folded }) => !isOfTheField(folded));
  const telling = naming.length + conditions.length > 0 ? naming : asked.telling;
  const lookInside = passageLookUp(context, terms, glossary);
  const some = async (ids: readonly string[]): Promise<string[]> => {
    const found = await asker.search(asked, conditions, { narrow: sql`p.doc = any(${[...ids]}::text[])` });
    const hits = found.corrected.length > 0 ? [] : found.hits;
    const whole = hits.filter((hit) => hadOf(hit, telling) === telling.length).map(({ doc }) => doc);
    const others = ids.filter((id) => !whole.includes(id));
    if (others.length === 0) return whole;
    const narrow = sql`split_part(p.doc, '.', 1) = any(${others}::text[])`;
    const inside = await lookInside({ ...asked, telling }, true, { narrow });
    return [...whole, ...inside.hits.filter(({ had }) => had === telling.length).map(({ resource }) => resource)];
  };
  return {
    asks: conditions.length + asked.telling.length > 0 || excludesOnly,
    async answeredBy(ids) {
      const whole = new Set<string>();
      // As many at once as a question finds.
      for (let at = 0; at < ids.length; at += MOST_RESOURCES)
        for (const id of await some(ids.slice(at, at + MOST_RESOURCES))) whole.add(id);
      return whole;
    },
  };
}
