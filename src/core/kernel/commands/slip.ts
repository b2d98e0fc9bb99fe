import { isCommonWord } from "../language/common-words/common-words.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";
import type { Command } from "./command.ts";
import { familySpellings, spellingsOf } from "./spellings.ts";
import { spokenCommands, withoutSlash } from "./spoken-commands.ts";

/**
 * Whether a line that no command is begins with a slip of one: of the first word alone, or of one of two where the other is
 * right: "metting add", "contact fnd". A word of every day is none.
 */
export function isSlip(catalogue: readonly Command[], line: string): boolean {
  const [first = "", second] = fold(withoutSlash(line)).split(/\s+/u);
  const shown = catalogue.filter((c) => !c.hidden);
  const words = shown.flatMap(familySpellings);
  const isNear = (word: string, known: readonly string[]) =>
    !isCommonWord(word) && !known.includes(word) && nearest(word, known) !== undefined;
  if (second === undefined) return isNear(first, words);
  const seconds = (of: (family: string) => boolean) =>
    shown.flatMap((c) =>
      familySpellings(c).some(of) ? spellingsOf(c).flatMap((path) => path.split(" ").slice(1)) : [],
    );
  if (spokenCommands(catalogue).family(first) !== undefined)
    return isNear(
      second,
      seconds((word) => word === first),
    );
  const meant = isCommonWord(first) ? undefined : nearest(first, words);
  return meant !== undefined && seconds((word) => word === meant).includes(second);
}
