import type { Context } from "../../kernel/commands/command.ts";
import { readIntent } from "../../features/contacts/intent.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { readQuestion } from "../search/question.ts";
import { sameWords } from "../taxonomy/same-words.ts";
import type { Term } from "../taxonomy/taxonomy.ts";
import { type GroupName, hintOf, isHint, isHintOf } from "./hint.ts";
import type { Looked } from "./match.ts";

/** A question to everything, as it was understood. */
export interface Asking {
  readonly words: string;
  /** Its words that say something, and those that name that kind, where one is given: what the kind's own look-up is asked. */
  readonly wordsFor: (group?: GroupName) => string;
  /** The kind of thing it asks for, where it says so. */
  readonly hint?: GroupName;
  /** What it asks about; empty where it only names a kind ("when is the next meeting?"). */
  readonly looked: readonly Looked[];
  /** ISO codes of the countries that it names. */
  readonly countries: readonly string[];
  readonly terms: readonly Term[];
}

// What a stem must have to be looked for as a word's beginning: shorter ones begin too much.
const BEGINNING = 4;

/** Understands a question in any language of the interface. */
export async function understand({ db, caller, terms: load }: Pick<Context, "db" | "caller" | "terms">, words: string): Promise<Asking> {
  const terms = await load();
  const hint = hintOf(words);
  const same = sameWords(terms);
  const wanted = (await readQuestion(db, words, caller.language)).filter(({ typed }) => !onlyFunctionWords(typed));
  const looked = wanted
    .filter(({ folded }) => !isHint(folded, hint))
    .map(({ typed, folded, terms: stems }): Looked => {
      const spelt = [...new Set([...stems.map((stem) => stem.slice(stem.indexOf(":") + 1)), folded, ...(same.get(folded) ?? [])])];
      return { typed, whole: spelt.filter((s) => s.length < BEGINNING), beginnings: spelt.filter((s) => s.length >= BEGINNING) };
    });
  const wordsFor = (group?: GroupName) =>
    whole(wanted.filter(({ folded }) => !isHint(folded, hint) || isHintOf(folded, group)).map(({ typed }) => typed)).join(" ");
  return { words, wordsFor, ...(hint ? { hint } : {}), looked, countries: readIntent(words, terms).countries, terms };
}

/** Each word once; of a compound only the whole. */
function whole(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) === i && !words.some((other) => other !== word && other.includes(word)));
}
