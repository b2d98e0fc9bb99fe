import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { sql } from "../../store/store.ts";
import type { Glossary, ConceptSense } from "../words/meant.ts";
import { storedKey } from "../words/word-key.ts";

/** What a dictionary says a word is in its other language. */
export interface DictionarySense extends ConceptSense {
  /** What the dictionary is called, and under which licence it is. */
  readonly from: { readonly name: string; readonly licence: string };
}

/** What a dictionary has under a key, in one language. */
export interface DictionaryRow {
  readonly key: string;
  readonly said: string[];
  readonly language: Language;
  readonly name: string;
  readonly licence: string;
}

// Nobody has looked at what stands in them for words of this field.
const TRUST = 0.85;

/** The statement that reads what the dictionaries of a community have under keys. */
export const dictionaryRows = (community: string, keys: readonly string[]): ReturnType<typeof sql> => sql`
  select e.key, e.said, e.language, d.name, d.licence
  from unnest(${[...keys]}::text[]) q(key)
  join dictionary_entry e on e.community_id = ${community} and e.key = q.key
  join dictionary d on d.community_id = e.community_id and d.id = e.dictionary_id
  order by d.name, e.language`;

/** What dictionaries say spans are in another language, by what they have under their keys. */
export function dictionaryGlossary(rows: readonly DictionaryRow[]): Glossary<DictionarySense> {
  const byKey = groupBy(rows, ({ key }) => key);
  return {
    trust: TRUST,
    general: true,
    senses: ({ language, key }) =>
      [...groupBy(byKey.get(storedKey(language, key)) ?? [], ({ name }) => name)].map(([name, rows]) => ({
        concept: { part: "", said: Object.fromEntries(rows.map((row) => [row.language, row.said.map((text) => ({ text }))])) }, // biome-ignore format: one line
        usual: true,
        itself: true,
        from: { name, licence: rows[0]?.licence ?? "" },
      })),
  };
}
