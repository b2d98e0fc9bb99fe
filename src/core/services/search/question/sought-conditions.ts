import type { Db } from "../../store/store.ts";
import type { Condition } from "../query.ts";
import type { SoughtCondition } from "../scoring/sought.ts";
import { termsOfWords } from "./query-words.ts";

/** Conditions as they are looked up: their words by the terms under which documents have them. */
export async function soughtConditions(db: Db, conditions: readonly Condition[] = []): Promise<SoughtCondition[]> {
  const words = [...new Set(conditions.flatMap((condition) => condition.words ?? []))];
  const terms = words.length === 0 ? new Map<string, never>() : await termsOfWords(db, words);
  return conditions.map(({ labels, words: own = [], boost }) => ({
    labels,
    words: own.map((word) => terms.get(word) ?? []),
    ...(boost === undefined ? {} : { boost }),
  }));
}
