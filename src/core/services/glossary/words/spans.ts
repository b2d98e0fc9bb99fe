import { COMMON_WORDS } from "../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { verbOf } from "../../../kernel/language/verb-forms.ts";
import { joins, wordKey } from "./word-key.ts";

/** Words of a question, from one up to before another, that may be a term of a language. */
export interface TermSpan {
  readonly from: number;
  readonly to: number;
  readonly language: Language;
  /** Those that say something, folded. */
  readonly words: readonly string[];
  /** Under which they are looked up; see word-key.ts. */
  readonly key: string;
  /** Whether it is the word as a form of a verb: it counts where nothing is known of the word itself. */
  readonly form?: true;
}

// Longest term that is looked for, in words that say something; and how many words of a question are read.
const LONGEST = 6;
const MOST_WORDS = 160;

/**
 * What of a question may be a term, the longest first. Words that only join others are passed over within, so that "chain of custody"
 * is found whether or not it has its "of"; alone they are none, unless the question is nothing else.
 */
export function spansOf(tokens: readonly string[]): TermSpan[] {
  const read = tokens.slice(0, MOST_WORDS);
  const joining = read.map((token) => LANGUAGES.some((l) => COMMON_WORDS[l].joins.has(token)));
  const alone = joining.every(Boolean);
  return LANGUAGES.flatMap((language) => spansIn(language, read))
    .filter(({ from, to }) => alone || to > from + 1 || joining[from] !== true)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function spansIn(language: Language, tokens: readonly string[]): TermSpan[] {
  const telling = tokens.flatMap((word, at) =>
    joins(language, word) ? [] : [{ at, word, key: wordKey(language, word) }],
  );
  const forms = telling.flatMap(({ at: from, word, key: own }): TermSpan[] => {
    const verb = verbOf(language, word);
    const key = verb === undefined ? own : wordKey(language, verb);
    return verb === undefined || key === own ? [] : [{ from, to: from + 1, language, words: [verb], key, form: true }];
  });
  const spans = telling.flatMap(({ at: from }, i) =>
    telling.slice(i, i + LONGEST).map(({ at }, n) => {
      const some = telling.slice(i, i + n + 1);
      return {
        from,
        to: at + 1,
        language,
        words: some.map(({ word }) => word),
        key: some.map(({ key }) => key).join(" "),
      };
    }),
  );
  return [...spans, ...forms];
}

/** What is known of spans, without what is known of a word as a form of a verb where something is known of the word itself. */
export function withoutForms<Known extends { readonly span: TermSpan }>(known: readonly Known[]): readonly Known[] {
  const place = ({ from, to, language }: TermSpan) => `${language} ${from} ${to}`;
  const themselves = new Set(known.flatMap(({ span }) => (span.form ? [] : [place(span)])));
  return known.filter(({ span }) => !span.form || !themselves.has(place(span)));
}
