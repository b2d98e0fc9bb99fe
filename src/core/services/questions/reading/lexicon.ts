import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Word } from "./words.ts";

/** Words of a question that are a name of something. */
export interface NameSpan<T> {
  /** Places of its first word and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Names, by which words of a question are recognised. */
export interface NameLexicon<T> {
  /** Every stretch of the words that is a name; they may overlap. `forms` are those of the words, where they are more than what was typed. */
  find(words: readonly Word[], forms?: Forms): NameSpan<T>[];
}

/** A name and what it stands for. */
export interface LexiconEntry<T> {
  readonly name: string;
  readonly value: T;
  /** Whether it counts in capitals only, or as it is written, however long it is. */
  readonly capitals?: true;
}

/** Other forms of a folded word, itself among them: stems, its plural. */
export type Forms = (word: string) => readonly string[];

interface Known<T> {
  /** The forms of each of its words. */
  readonly words: readonly ReadonlySet<string>[];
  readonly value: T;
  /** Whether it is an abbreviation that is a word otherwise: it counts in capitals only. */
  readonly capitals: boolean;
  readonly name: string;
}

const itself: Forms = (word) => [word];
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/**
 * Recognises names by their words, whatever accents and case they have; a short abbreviation ("EU") in capitals only,
 * since it may be a word of a language. With `forms`, names also in other forms, and whatever joins the words: "point du contact".
 */
export function lexicon<T>(entries: readonly LexiconEntry<T>[], forms?: Forms): NameLexicon<T> {
  const loose = forms !== undefined;
  const byFirst = new Map<string, Known<T>[]>();
  for (const { name, value, capitals = ABBREVIATION.test(name) } of entries) {
    const words = (loose ? telling(foldedWords(name)) : foldedWords(name)).map(
      (word) => new Set((forms ?? itself)(word)),
    );
    const known = { words, value, capitals, name };
    for (const form of words[0] ?? []) byFirst.set(form, [...(byFirst.get(form) ?? []), known]);
  }
  return {
    // Forms of what was typed, too, would make "arrêts" of "arrêté": by way of "arrêtés".
    find: (words, formsOf = itself) => {
      const all = words.map(({ folded, literal }) => (literal ? [] : formsOf(folded)));
      return words.flatMap((_, from) => {
        const candidates = new Set(all[from]?.flatMap((form) => byFirst.get(form) ?? []));
        return [...candidates].flatMap((known) => {
          const to = endOf(words, all, from, known.words, loose);
          const there =
            to !== undefined && (!known.capitals || words[from]?.typed === known.name || inCapitals(words, from));
          return there ? [{ from, to, value: known.value }] : [];
        });
      });
    },
  };
}

/** Where a name ends that begins there; undefined where it does not stand there. */
function endOf(
  words: readonly Word[],
  forms: readonly (readonly string[])[],
  from: number,
  name: readonly ReadonlySet<string>[],
  loose: boolean,
): number | undefined {
  let at = from;
  for (const part of name) {
    while (loose && at > from && onlyJoins(words[at]?.folded ?? "")) at += 1;
    if (forms[at]?.some((form) => part.has(form)) !== true) return undefined;
    at += 1;
  }
  return at;
}

/** Without what only joins them, where anything is left. */
function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !onlyJoins(word));
  return left.length > 0 ? left : words;
}

/** Whether a word stands in capitals, and not everything around it does. */
export function inCapitals(words: readonly Word[], at: number): boolean {
  const { typed = "" } = words[at] ?? {};
  return (
    /^\p{Lu}+$/u.test(typed) && (words.length === 1 || words.some((word) => word.typed !== word.typed.toUpperCase()))
  );
}
