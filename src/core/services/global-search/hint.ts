import { oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import { foldedWords } from "../../kernel/text/fold.ts";
import type { SearchGroup } from "./group.ts";
import type { GroupName } from "./group-name.ts";
import { groupsOf } from "./groups.ts";
import { NEXT, NEXT_OR_LAST } from "./next-words.ts";

/** Which kind of thing words ask for. */
export interface Hints {
  /** Which kind the first such word of a question asks for; "the next" of what is not said, the kind that comes. */
  asked(words: string): GroupName | undefined;
  /** The kind that all such words of a question ask for; undefined where they ask for several, or there are none. */
  only(words: string): GroupName | undefined;
  /** Whether a folded word of a question for that kind says what kind is asked for, or goes with such a word, and names nothing itself. */
  isHint(word: string, asked: GroupName | undefined): boolean;
  /** Whether a folded word says that this kind is asked for, or goes with such a word. */
  isHintOf(word: string, group: GroupName | undefined): boolean;
}

// What goes with such words and names nothing either: "la prochaine", "a lieu".
const ALONG = new Set([...NEXT_OR_LAST, "lieu"]);

/** The hints of all kinds that a product finds. */
export const hintsOf = oncePerProduct((product): Hints => hintsOfGroups(groupsOf(product)));

function hintsOfGroups(groups: readonly SearchGroup[]): Hints {
  const byWord = new Map(groups.flatMap(({ name, hints }) => wordsIn(hints).map((word) => [word, name] as const)));
  const along = new Map(groups.map(({ name, along: own }) => [name, new Set(own ? wordsIn(own) : [])] as const));
  const comes = groups.find((group) => group.comes)?.name;
  return {
    asked: (words) => {
      const folded = foldedWords(words);
      const said = folded.map((word) => byWord.get(word)).find((group) => group !== undefined);
      return said ?? (folded.some((word) => NEXT.has(word)) ? comes : undefined);
    },
    only: (words) => {
      const named = new Set(foldedWords(words).flatMap((word) => byWord.get(word) ?? []));
      return named.size === 1 ? [...named][0] : undefined;
    },
    isHint: (word, asked) =>
      byWord.has(word) || ALONG.has(word) || (asked !== undefined && along.get(asked)?.has(word) === true),
    isHintOf: (word, group) =>
      group !== undefined && (byWord.get(word) === group || along.get(group)?.has(word) === true),
  };
}

const wordsIn = (own: NonNullable<SearchGroup["along"]>): string[] =>
  Object.values(own).flatMap((words) => words.split(/\s+/u));
