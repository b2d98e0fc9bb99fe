import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { TYPED_ENDINGS, type TypedEnding } from "../../../kernel/language/typed-endings.ts";
import { VERB_FORMS } from "../../../kernel/language/verb-forms.ts";

/** How the words of a language are reduced to the stem they share with their other forms. */
export interface Analysis {
  /** A dictionary of PostgreSQL (https://www.postgresql.org/docs/current/textsearch-dictionaries.html): it stems, and knows the stop words. */
  readonly dictionary: string;
  /** Endings that are typed without their accents, or that a stemmer does not know to belong to another, and what they stand for. */
  readonly endings: readonly TypedEnding[];
  /** Folded words that only ask, where the dictionary's stop words lack them. */
  readonly asking: readonly string[];
}

/** One entry a language. Where PostgreSQL has no stemmer for it, "simple" keeps words as they are. */
export const ANALYSIS: Readonly<Record<Language, Analysis>> = {
  en: { dictionary: "english_stem", endings: VERB_FORMS.en, asking: [] },
  es: {
    dictionary: "spanish_stem",
    endings: TYPED_ENDINGS.es,
    asking: ["cuales", "cuanto", "cuanta", "cuantos", "cuantas"],
  },
  pt: {
    dictionary: "portuguese_stem",
    endings: [
      [/cao$/, "ção"],
      [/sao$/, "são"],
      [/coes$/, "ção"],
      [/soes$/, "são"],
      [/ões$/, "ão"],
    ],
    asking: ["quais", "onde", "quanto", "quanta", "quantos", "quantas"],
  },
  fr: {
    dictionary: "french_stem",
    endings: TYPED_ENDINGS.fr,
    asking: ["quel", "quelle", "quels", "quelles", "quand", "ou", "comment", "combien", "pourquoi"],
  },
};

/** The languages whose stems a searched word is tried as. */
export const ANALYSED: readonly Language[] = LANGUAGES;
