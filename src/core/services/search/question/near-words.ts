import { groupBy } from "../../../kernel/values/group-by.ts";
import { type Db, sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";

/** For each of some folded words, words that it is like and that stand in documents that the reader may see, the likest first. */
export type LikeWords = (typed: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/** How words are looked up that others are like; each once, however often it is asked for. */
export interface NearWords {
  /** All that are one edit away or go on, and some others. */
  readonly nearest: LikeWords;
  /** All that are two edits away and begin with the same letter, and some others: of a large community that takes ten times as long. */
  readonly further: LikeWords;
}

const SHORT = 5;
// What two neighbours swapped in the middle of a word leave of its trigrams.
const ALIKE = { short: 0.1, long: 0.2 };

/** Looks words up of one kind. */
export const nearWords = (db: Db, { kind }: { readonly kind: SearchKind }): NearWords => ({
  nearest: once((typed) => {
    const alike = alikenessOf(typed);
    return db.$queryRaw<Row[]>(sql`
      select q.typed, n.word from unnest(${[...typed]}::text[], ${alike}::real[]) q(typed, alike)
      cross join lateral nearest_words(${kind}, q.typed, q.alike) n order by q.typed, n.likeness desc, n.word`);
  }),
  further: once((typed) => {
    const alike = alikenessOf(typed);
    return db.$queryRaw<Row[]>(sql`
      select q.typed, n.word from unnest(${[...typed]}::text[], ${alike}::real[]) q(typed, alike)
      cross join lateral near_words(${kind}, q.typed, q.alike) n order by q.typed, n.likeness desc, n.word`);
  }),
});

interface Row {
  readonly typed: string;
  readonly word: string;
}

const alikenessOf = (typed: readonly string[]): number[] =>
  typed.map((word) => (word.length < SHORT ? ALIKE.short : ALIKE.long));

function once(lookUp: (typed: readonly string[]) => PromiseLike<readonly Row[]>): LikeWords {
  const known = new Map<string, Promise<readonly string[]>>();
  const found = async (typed: readonly string[]) => groupBy(await lookUp(typed), (row) => row.typed);
  return async (typed) => {
    const unknown = [...new Set(typed)].filter((word) => !known.has(word));
    const rows = unknown.length === 0 ? undefined : found(unknown);
    for (const word of unknown)
      known.set(word, rows?.then((all) => (all.get(word) ?? []).map((row) => row.word)) ?? Promise.resolve([]));
    return new Map(await Promise.all(typed.map(async (word) => [word, (await known.get(word)) ?? []] as const)));
  };
}
