import QuickLRU from "quick-lru";
import { foldedWords } from "../../kernel/text/fold.ts";
import type { Hit } from "./query.ts";

/** The words of a question that a hit has, folded, those of compounds each by itself. */
export interface WordsHad {
  /** By whatever. */
  readonly all: ReadonlySet<string>;
  /** In its texts, and not only by a label. */
  readonly said: ReadonlySet<string>;
  /** In what it is called. */
  readonly named: ReadonlySet<string>;
}

// Hits are asked for each word of a question, many times over: they are read once, and hundreds of them have the same few words.
const read = new WeakMap<Hit["why"], WordsHad>();
const folded = new QuickLRU<string, readonly string[]>({ maxSize: 500 });

/** Which words of a question a hit has. */
export function wordsHad({ why }: Pick<Hit, "why">): WordsHad {
  const before = read.get(why);
  if (before !== undefined) return before;
  const all = new Set<string>();
  const said = new Set<string>();
  const named = new Set<string>();
  for (const { word, fields } of why)
    for (const own of foldedOnce(word)) {
      all.add(own);
      if (fields.some((field) => TEXTS.has(field))) said.add(own);
      if (fields.includes("name")) named.add(own);
    }
  const words = { all, said, named };
  read.set(why, words);
  return words;
}

function foldedOnce(word: string): readonly string[] {
  const before = folded.get(word);
  if (before !== undefined) return before;
  const words = foldedWords(word);
  folded.set(word, words);
  return words;
}

const TEXTS = new Set(["name", "body", "other"]);
