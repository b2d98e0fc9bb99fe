import type { LabelTerm, SearchKind, OtherWording, SearchResult } from "../../search/search.ts";
import type { Condition } from "../reading/condition.ts";
import type { Recogniser } from "../reading/read-question.ts";
import type { Word } from "../reading/words.ts";
import type { Relaxing } from "../relaxing.ts";
import type { ByNow } from "./by-now.ts";
import type { UnderstoodQuestion } from "./asked.ts";

/** What a kind of thing declares, so that questions for it are read, looked up and asked for less as those for any other. */
export interface Declared {
  readonly kind: SearchKind;
  /** Most hits of one question. */
  readonly most: number;
  /** Labels of which each of the kind has one: what is asked for by a question that only excludes something; absent where such a question finds nothing. */
  readonly everything?: readonly LabelTerm[];
  /** What its questions may ask for, besides topics. */
  readonly conditions: readonly Recogniser[];
  /** Those of them that are met by what a thing is by now. */
  readonly byNow?: ByNow;
  /** Whether a word of a question, alone, names something that one of the kind may have. */
  readonly tells: (word: Word, text: string) => boolean;
  /** Which words of a question rank, besides those of its conditions. */
  readonly ranks: "every word" | "telling words";
  /** Conditions, by name, that count by what meets them, and not also by how often that says their words: none, where absent. A law of Brazil is that whether it says "Brazil" or not. */
  readonly countOnce?: readonly string[];
  /** How words of a question are also said, besides what the glossary knows. */
  readonly wordings?: (tokens: readonly string[], sought: SoughtFor) => readonly OtherWording[];
  readonly relaxing: Relaxing;
  /** Whether it describes what is looked for: each of its conditions ranks then, and none must be met. Never, where absent. */
  readonly describes?: (asked: UnderstoodQuestion) => boolean;
  /** How much it counts there that something is filed as a condition asks: 1, where absent, is as much as a word in a name. */
  readonly boost?: (condition: Condition) => number;
  /** What ranks higher in a description without being asked for. */
  readonly prefers?: (asked: UnderstoodQuestion) => readonly Preferred[];
  /** What ranks higher among what meets its conditions. */
  readonly means?: (asked: UnderstoodQuestion) => readonly Preferred[];
  /** Whether a word that nothing has is taken for a slip; else only where a question asks for nothing else. */
  readonly corrects: boolean;
  /** What is meant, rather than what meets all or some of the conditions: a name may have been taken for a country. Asked where a question has conditions and other words. */
  readonly beyond?: (
    asked: UnderstoodQuestion,
    found: SearchResult,
    anywhere: Anywhere,
  ) => Promise<SearchResult | undefined>;
}

/** Labels of what ranks higher, and how much that counts: 1 is as much as a word in a name. */
export interface Preferred {
  readonly labels: readonly LabelTerm[];
  readonly boost: number;
}

/** What words are sought for: "alone", where a question names nothing else; "slips", to find out what they are slips of. */
export type SoughtFor = "alone" | "beside others" | "slips";

/** What is found without the conditions: they only rank. */
export type Anywhere = () => Promise<SearchResult>;
