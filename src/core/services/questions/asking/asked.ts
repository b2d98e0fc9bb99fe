import type { LabelTerm } from "../../search/search.ts";
import type { Db } from "../../store/store.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";
import { type Condition, labelsOf } from "../reading/condition.ts";
import { type Question, readQuestion } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";
import { understood } from "../understanding.ts";
import type { Declared } from "./declared.ts";

/** A question, as it was understood. */
export interface Asked {
  readonly question: Question;
  /** What it asks for, but for what it excludes. */
  readonly conditions: readonly Condition[];
  readonly excluded: readonly LabelTerm[];
  /** For the ranking; empty where no word says anything. */
  readonly words: string;
  /** The same where conditions only rank: with the words of all of them, as it was typed. */
  readonly all: string;
  /** Whether it only excludes something: everything else is asked for. */
  readonly excludesOnly: boolean;
  /** Its words that name something, but for those of conditions. */
  readonly telling: readonly Word[];
}

// They are met by what contacts are, and not by labels.
const ASIDE = new Set(["poc", "now"]);

/** Reads what a question asks for. */
export async function readAsked(
  db: Db,
  text: string,
  terms: readonly Term[],
  { conditions: recognisers, tells, ranks }: Pick<Declared, "conditions" | "tells" | "ranks">,
): Promise<Asked> {
  const question = await understood(db, text, { recognisers, terms, tells });
  const conditions = question.conditions.filter((one) => !one.excluded);
  const telling = question.words.filter((word) => word.literal || tells(word, text));
  // A question of nothing but small words is about those words.
  const only = conditions.length === 0 && telling.length === 0;
  const excluded = question.conditions.filter((one) => one.excluded && !ASIDE.has(one.meanings[0]?.name ?? ""));
  const excludesOnly = only && (excluded.length > 0 || question.excludesWords);
  const every = only || ranks === "every word";
  // What has the words themselves comes before what is merely filed under what they mean.
  const said = conditions.filter((one) => one.words.length > 0).map(({ typed }) => typed);
  const words = [every ? question.rest() : question.rest((word) => telling.includes(word)), ...said].join(" ").trim();
  return {
    question,
    conditions,
    excluded: question.conditions.filter((one) => one.excluded).flatMap(labelsOf),
    words,
    all: every ? readQuestion(text, []).rest() : words,
    excludesOnly,
    telling: only && !excludesOnly ? question.words : telling,
  };
}
