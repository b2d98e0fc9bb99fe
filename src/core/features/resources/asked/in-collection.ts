import { foldedWords } from "../../../kernel/text/fold.ts";
import { type LexiconEntry, lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import { type Db, sql, type Sql } from "../../../services/store/store.ts";
import { loadCollections } from "../collections/collection.ts";

/** What a collection is called in the languages of the interface, folded. */
const WORDS = ["collection", "coleccion", "colecao"];

const isOne = (word: string): boolean => WORDS.includes(word);

/** "In the collection To read": what is in one that the reader may know of, whoever's it is. One that they may not is any words. */
export async function collectionsIn(db: Db, community: string, text: string): Promise<readonly Recogniser[]> {
  if (!foldedWords(text).some(isOne)) return [];
  const known = lexicon((await loadCollections(db, community)).flatMap(namesOf));
  return [
    (words) =>
      // A title in quotation marks is meant as well.
      known.find(words.map((word) => ({ ...word, literal: false }))).map(({ from, to, value }) => ({
        ...{ from, to, asWords: false },
        meaning: { name: "collection", values: [value] },
      })),
  ];
}

/** "Collection To read", "To read collection"; alone, where its own title says what it is. */
function namesOf({ id: value, title }: { readonly id: string; readonly title: string }): LexiconEntry<string>[] {
  const own = foldedWords(title).some(isOne) ? [title] : [];
  return [...own, ...WORDS.flatMap((word) => [`${word} ${title}`, `${title} ${word}`])].map((name) => ({
    name,
    value,
  }));
}

/** The condition that what is found is in one of those collections; `of` is the resource's id in what is found. */
export const inCollection =
  (of: Sql) =>
  (values: readonly string[]): Sql =>
    sql`${of} in (select i.resource_id from resource_collection_item i
      where i.community_id = current_setting('rapporteur.community') and i.collection_id = any(${[...values]}::text[]))`;
