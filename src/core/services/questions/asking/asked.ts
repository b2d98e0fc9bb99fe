import type { LabelTerm } from "../../search/search.ts";
import type { Condition } from "../reading/condition.ts";
import type { Question } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";

/** A question, as it was understood. */
export interface UnderstoodQuestion {
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
