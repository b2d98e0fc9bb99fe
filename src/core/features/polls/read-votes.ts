import { fold } from "../../kernel/text/fold.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { type Vote, VOTES } from "./poll.ts";

/** Votes as they were read, by the number of the time; or the part that makes no sense. */
export type VotesReading = { readonly votes: ReadonlyMap<number, Vote> } | { readonly wrong: string };

/** What a word of a typed line looks like that says something of one time or several: `2:no`, `3-5:maybe`, `rest:no`. */
export const VOTE_WORD = /(?:[0-9][0-9,–-]*|\p{L}+)[:=][\p{L}-]+[,;]?/u;

// What stands for all times, and for those of which nothing was said; folded, in the languages of the interface.
const ALL = new Set(["all", "todo", "todos", "todas", "tout", "tous", "toutes"]);
const REST = new Set(["rest", "others", "resto", "demas", "otros", "otras", "outros", "outras", "reste", "autres"]);
// Besides the words on the buttons.
const ALSO: readonly (readonly [Vote, readonly string[]])[] = [
  ["yes", ["y", "s", "o", "ok", "sim", "si", "oui"]],
  ["if-need-be", ["maybe", "m", "perhaps", "ifneedbe", "quiza", "quizas", "talvez", "peut-etre"]],
  ["no", ["n", "nao", "non"]],
];

let names: ReadonlyMap<string, Vote> | undefined;

/** Folded word → vote: the value, what stands on the buttons in any language, and what people write instead. */
function byName(): ReadonlyMap<string, Vote> {
  names ??= new Map([
    ...VOTES.flatMap((vote) => [
      [vote, vote] as const,
      ...LANGUAGES.map((l) => [fold(translator(l)(`poll.vote.${vote}`)), vote] as const),
    ]),
    ...ALSO.flatMap(([vote, words]) => words.map((word) => [word, vote] as const)),
  ]);
  return names;
}

const LONGEST = 500;
// What one says something of: numbers and ranges, or a word.
const OF = /(?:[0-9][0-9\s,-]*|\p{L}+)\s*[:=]/u;

/**
 * Reads "1:yes 2:no 3-5:maybe, rest:no" for a poll of so many times, of some of which `said` was said before. Later parts
 * win; "rest" is what nothing was said of, before or here.
 */
export function readVotes(text: string, count: number, said: ReadonlySet<number> = new Set()): VotesReading {
  if (text.length > LONGEST) return { wrong: text };
  const votes = new Map<number, Vote>();
  const parts = text
    .trim()
    .replace(/\s*[–-]\s*(?=\d)/gu, "-")
    .split(new RegExp(`[\\s,;]+(?=${OF.source})`, "u"))
    // "1,2:yes" is one part.
    .reduce<string[]>(
      (all, part) =>
        all.length > 0 && !/[:=]/.test(all.at(-1) ?? "")
          ? [...all.slice(0, -1), `${all.at(-1)},${part}`]
          : [...all, part],
      [],
    );
  for (const part of parts) {
    const [, of = "", word = ""] = /^([^:=]+)[:=]\s*([^:=]+?)[\s,;]*$/u.exec(part) ?? [];
    const vote = byName().get(fold(word));
    const numbers = numbersOf(fold(of), count, new Set([...said, ...votes.keys()]));
    if (vote === undefined || numbers === undefined) return { wrong: part };
    for (const number of numbers) votes.set(number, vote);
  }
  return { votes };
}

function numbersOf(of: string, count: number, said: ReadonlySet<number>): number[] | undefined {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  if (ALL.has(of)) return all;
  if (REST.has(of)) return all.filter((n) => !said.has(n));
  const numbers: number[] = [];
  for (const piece of of.split(/[\s,]+/u).filter((p) => p !== "")) {
    const [, from = "", to = from] = /^(\d{1,3})(?:-(\d{1,3}))?$/u.exec(piece) ?? [];
    const [least, most] = [Number(from), Number(to)];
    if (from === "" || least < 1 || most > count || least > most) return undefined;
    numbers.push(...all.slice(least - 1, most));
  }
  return numbers.length > 0 ? numbers : undefined;
}
