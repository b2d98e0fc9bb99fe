import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { type Db, sql } from "../../store/store.ts";
import type { Glossary, Sense } from "../words/meant.ts";
import type { Span } from "../words/spans.ts";
import { storedKey } from "../words/word-key.ts";

/** What a dictionary says a word is in its other language. */
export interface DictionarySense extends Sense {
  /** What the dictionary is called, and under which licence it is. */
  readonly from: { readonly name: string; readonly licence: string };
}

interface Row {
  readonly key: string;
  readonly said: string[];
  readonly language: Language;
  readonly name: string;
  readonly licence: string;
}

// Nobody has looked at what stands in them for words of this field.
const TRUST = 0.85;

/** What the dictionaries of a community say those spans are in another language; those alone are looked up. */
export async function dictionaryGlossary(
  db: Db,
  community: string,
  spans: readonly Span[],
): Promise<Glossary<DictionarySense>> {
  const wanted = [...new Set(spans.map(({ language, key }) => storedKey(language, key)))];
  const rows =
    wanted.length === 0
      ? []
      : await db.$queryRaw<Row[]>(sql`
          select e.key, e.said, e.language, d.name, d.licence
          from unnest(${wanted}::text[]) q(key)
          join dictionary_entry e on e.community_id = ${community} and e.key = q.key
          join dictionary d on d.community_id = e.community_id and d.id = e.dictionary_id
          order by d.name, e.language`);
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
