import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import type { Db } from "../../store/store.ts";
import type { DocumentCondition, SearchScope } from "../query.ts";
import type { SoughtCondition } from "../scoring/sought.ts";
import { prefixTerms } from "./prefixes.ts";
import { termsOfWords } from "./query-words.ts";

const BEGINS = /\*$/u;

/** Conditions as they are looked up: their words by the terms under which documents have them, "munit*" by those of all that begins so. */
export async function soughtConditions(
  db: Db,
  scope: SearchScope,
  conditions: readonly DocumentCondition[] = [],
): Promise<SoughtCondition[]> {
  const words = [...new Set(conditions.flatMap((condition) => condition.words ?? []))];
  const whole = words.filter((word) => !BEGINS.test(word));
  const terms = whole.length === 0 ? new Map<string, never>() : await termsOfWords(db, whole);
  const begun = await prefixTerms(
    db,
    scope,
    words.filter((word) => BEGINS.test(word)).map((word) => word.replace(BEGINS, "")),
  );
  return conditions.map(({ labels, words: own = [], boost }) => ({
    labels,
    words: tellingOf(own).map((word) => terms.get(word) ?? begun.get(word.replace(BEGINS, "")) ?? []),
    ...(boost === undefined ? {} : { boost }),
  }));
}

/** Without what only joins them, where anything is left: "of" stands under no term of a document that is in English. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !onlyJoins(word));
  return telling.length > 0 ? telling : words;
}
