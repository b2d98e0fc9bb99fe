import type { WordClass } from "../../../../kernel/language/common-words/common-words.ts";

/** What words do in a chat, beside what common words do. */
export type ChatClass =
  /** Weather, moods and what one exclaims: "calor", "what a shame". */
  | "feels"
  /** Praises what follows, where it begins a sentence: "great work". */
  | "praises"
  /** Tells what its speaker did or does, where it begins a sentence: "sent", "running". */
  | "reports"
  /** Asks to be given something: "send", "manda". */
  | "gives"
  /** Asks to be told something: "remind". */
  | "informs"
  /** Has something, asked of whom it is said to: "tens", "do you have". */
  | "has"
  /** Speaks to somebody: "you", "llegas". */
  | "addresses"
  /** What people have together: "coffee", "a beer". */
  | "treats"
  /** What one wishes others after "que": "descansen". */
  | "wished"
  /** Is, may or must, where it begins a question without its mark: "puede la policía". */
  | "verifies";

/**
 * The words that people use in a chat and that may be looked for all the same, so that they are no common words
 * (kernel/language/common-words), and how they spell them on a phone. From our own knowledge of each language.
 */
export type ChatWords = Readonly<Partial<Record<WordClass | ChatClass, string>>>;
