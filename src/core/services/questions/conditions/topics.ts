import { isCommonWord, onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";
import { isOtherwiseMeant } from "../../taxonomy/otherwise-meant.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";
import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { type LexiconEntry, type Forms, lexicon, type NameSpan } from "../reading/lexicon.ts";
import type { Word } from "../reading/words.ts";
import type { Recogniser } from "../reading/read-question.ts";

// A shorter stem is shared by too much: "marc" is marking, a framework and somebody's name.
const STEM = 5;
const SMALLEST_PART = 6;
// Words that share a stem with a name of a topic and mean something else.
const OTHERWISE = wordSet(`
  important importante importantes importantly importance importancia importants
  contain contains contained charge charges charged general generals generales
  permite permiten permita permitan permitir permitem permitido permitida permitidos permitidas permet permettent permettre
  diverse diverso diversos diverses disposition dispositions`);

/** The stems of a folded word, as the search has them; none where they are not known. */
export type Stems = (word: string) => readonly string[];

/**
 * Topics of a taxonomy by their names in any form: "traces", "rastrea", "tracer". The stems of the words of a question come with it;
 * a single word that `tells` nothing ("mail", "number") names a topic only where it says that everything does.
 */
export function topicNames(terms: readonly Term[], stems: Stems): (stems: Stems, tells: Tells) => Recogniser {
  const known = lexicon(namesOf(terms), formsOf(stems));
  return (own, tells) => (words) => {
    const found = known
      .find(words.map(stemmed), formsOf(own))
      .filter(
        ({ from, to }) =>
          to - from > 1 || ((words.slice(from, to).every(tells) || isMeans(words, from)) && !isOtherwise(words, from)),
      );
    return beside(found, words).map(({ from, to, value }) => {
      return { from, to, meaning: { name: "topic", values: [value] }, asWords: true };
    });
  };
}

// "Sold on the internet", "enviadas por correo": by what something is done is what it is about, however common the word is.
const MEANS = wordSet("by via through over on por pelo pela par sur");
const INTO = wordSet("the el la o a le l");

function isMeans(words: readonly Word[], at: number): boolean {
  const before = INTO.has(words[at - 1]?.folded ?? "") ? at - 2 : at - 1;
  return before > 0 && MEANS.has(words[before]?.folded ?? "");
}

// What was done to a thing: "seized weapons" are weapons, and whoever asks how they are destroyed asks for no figures.
const DONE = wordSet(`
  seized confiscated forfeited
  incautada incautadas incautado incautados decomisada decomisadas decomisado decomisados confiscada confiscadas confiscado confiscados
  apreendida apreendidas apreendido apreendidos saisi saisis confisquee confisquees confisque confisques`);
// In French they are what was done behind a noun: "armes saisies", but "saisies d'armes".
const DONE_BEHIND = wordSet("saisie saisies");

/** Topics but for those that are only what was done to a thing, where another is named. */
function beside(found: readonly NameSpan<string>[], words: readonly Word[]): readonly NameSpan<string>[] {
  const folded = (at: number) => words[at]?.folded ?? "";
  const isBehind = (at: number) => at > 0 && DONE_BEHIND.has(folded(at)) && !onlyJoins(folded(at - 1));
  const isDone = ({ from, to }: NameSpan<string>) => to - from === 1 && (DONE.has(folded(from)) || isBehind(from));
  const others = found.filter((one) => !isDone(one));
  return others.length > 0 ? others : found;
}

// What a name begins with may be its stem: "balist*".
const stemmed = (word: Word): Word => (word.begins === true ? { ...word, literal: false } : word);

const isOtherwise = (words: readonly Word[], at: number): boolean =>
  isOtherwiseMeant(
    words.map(({ folded }) => folded),
    at,
  );

/** Whether a word of a question, alone, may name something. */
export type Tells = (word: Word) => boolean;

/** Each folded word of the names of topics, of which stems are wanted. */
export function topicWords(terms: readonly Term[]): string[] {
  return [...new Set(namesOf(terms).flatMap(({ name }) => foldedWords(name)))];
}

function namesOf(terms: readonly Term[]): LexiconEntry<string>[] {
  return terms
    .filter(({ kind }) => kind === "topic")
    .flatMap(({ key, names, acronyms = [], labels }) => {
      const parts = Object.values(labels).flatMap(partsOf);
      return [
        ...[...new Set([key, ...names, ...parts])].map((name) => ({ name, value: key })),
        ...acronyms.map((name) => ({ name, value: key, capitals: true as const })),
      ];
    });
}

/** The parts of a label that lists several things: "Import, export and transit". */
function partsOf(label: string): string[] {
  const parts = label.split(/,| and | y | e | et /u).map((part) => part.trim());
  return parts.length === 1 ? [] : parts.filter((part) => part.length >= SMALLEST_PART);
}

const formsOf =
  (stems: Stems): Forms =>
  (word) => {
    // "Permite" is no "permit" by way of "permites" either.
    if (OTHERWISE.has(word)) return [word];
    return [...new Set([...inOtherNumber(word), ...(isCommonWord(word) ? [] : stems(word).filter(isTelling))])];
  };

const isTelling = (stem: string): boolean => stem.slice(stem.indexOf(":") + 1).length >= STEM && !stem.startsWith("x:");
