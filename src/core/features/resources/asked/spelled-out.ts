import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { OtherWording } from "../../../services/search/search.ts";

// What has the initials themselves comes first.
const SPELLED_OUT = 0.9;
// "Corte IDH".
const LONGEST = 2;

/** By initials, several with a space between them and "_" for one within, what they stand for, with a comma between several. */
export type InitialsOf = Readonly<Record<string, string>>;

/** What the initials in a question stand for: those are the same, and no translation of each other. */
export function spelledOut(known: InitialsOf): (tokens: readonly string[]) => OtherWording[] {
  let read: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;
  return (tokens) => {
    read ??= namesByInitials(known);
    const names = read;
    return tokens.flatMap((_, from) =>
      Array.from({ length: Math.min(LONGEST, tokens.length - from) }, (__, more) => from + more + 1).flatMap((to) =>
        (names.get(tokens.slice(from, to).join(" ")) ?? []).map((words) => ({
          ...{ from, to, words, weight: SPELLED_OUT },
          spelledOut: true as const,
        })),
      ),
    );
  };
}

/** By initials, folded, the words of each name. */
function namesByInitials(known: InitialsOf): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    Object.entries(known).flatMap(([initials, names]) => {
      const words = names.split(",").map((name) => foldedWords(name).filter((word) => !onlyJoins(word)));
      return initials.split(" ").map((one) => [foldedWords(one.replace("_", " ")).join(" "), words] as const);
    }),
  );
}
