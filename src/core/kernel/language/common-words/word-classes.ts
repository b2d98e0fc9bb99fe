/**
 * The commonest words of a language by what they do in a sentence, from our own knowledge of it: folded (text/fold.ts)
 * unless the accent makes another word, with spaces between them. "see_you" are two words, and "note:" is followed by a
 * colon, comma or exclamation mark. None is what somebody would look for in a library. A word may be of several classes.
 */
export interface WordClasses {
  readonly greets: string;
  readonly thanks: string;
  /** Says goodbye. */
  readonly leaves: string;
  /** Agrees, refuses, laughs or cheers, and needs nothing else to say it. */
  readonly reacts: string;
  /** Wishes somebody something that may be any word: "happy birthday", "good luck with the training". */
  readonly wishes: string;
  /** Asks for help with the bot itself. */
  readonly helps: string;
  /** Begins what everybody is told: "reminder", "FYI". */
  readonly announces: string;
  /** Asks where it begins a sentence: "who", "show". */
  readonly asks: string;
  /** Asks at the beginning, and says when something is to be done where a person or a wish follows: "when you can". */
  readonly whens: string;
  /** Wants something, which may be coffee: "need". */
  readonly wants: string;
  /** What somebody wants to do who looks for something: "need to find". */
  readonly finds: string;
  /** Asks where it begins a sentence about something that the library knows: "is there", "hay". */
  readonly doubts: string;
  /** Makes a sentence of words: pronouns, "my", verbs in a form that tells something. */
  readonly tells: string;
  /** Articles, prepositions, conjunctions and the like. */
  readonly joins: string;
  /** Other words of every day: those spoken to, times, places, manners, verbs, politeness. */
  readonly everyday: string;
  /** Things of every day. */
  readonly things: string;
}
