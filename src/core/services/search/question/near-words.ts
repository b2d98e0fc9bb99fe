import { groupBy } from "../../../kernel/values/group-by.ts";
import { type Db, sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";

/** For each of the folded words those that are like it and stand in documents that the reader may see, the likest first. */
export type NearWords = (typed: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

const SHORT = 5;
// What two neighbours swapped in the middle of a word leave of its trigrams.
const ALIKE = { short: 0.1, long: 0.2 };

/** Looks that up once for each word. */
export function nearWords(db: Db, { kind }: { readonly kind: SearchKind }): NearWords {
  const known = new Map<string, Promise<readonly string[]>>();
  return async (typed) => {
    const unknown = [...new Set(typed)].filter((word) => !known.has(word));
    if (unknown.length > 0) {
      const rows = lookedUp(db, kind, unknown);
      for (const word of unknown)
        known.set(
          word,
          rows.then((all) => all.get(word) ?? []),
        );
    }
    return new Map(await Promise.all(typed.map(async (word) => [word, (await known.get(word)) ?? []] as const)));
  };
}

async function lookedUp(db: Db, kind: SearchKind, typed: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const alike = typed.map((word) => (word.length < SHORT ? ALIKE.short : ALIKE.long));
  const rows = await db.$queryRaw<{ typed: string; word: string }[]>(sql`
    select q.typed, n.word from unnest(${[...typed]}::text[], ${alike}::real[]) q(typed, alike)
    cross join lateral near_words(${kind}, q.typed, q.alike) n order by q.typed, n.likeness desc, n.word`);
  return new Map([...groupBy(rows, (row) => row.typed)].map(([word, own]) => [word, own.map((row) => row.word)]));
}
