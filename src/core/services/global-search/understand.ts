import type { Context } from "../../kernel/commands/command.ts";
import { isCommonWord, isThing } from "../../kernel/language/common-words/common-words.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Asking } from "./asking.ts";
import type { GroupName } from "./group-name.ts";
import { hintsOf } from "./hint.ts";
import { namesOfThings } from "./names-of-things.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Understands which kind of thing a question asks for, in any language of the interface. */
export async function understand(
  context: Pick<Context, "db" | "caller" | "community" | "terms" | "catalogue">,
  words: string,
): Promise<Asking> {
  const hints = hintsOf(context.catalogue);
  const kept = await namesOfThings(context, words, (folded) => hints.isHint(folded, undefined));
  const hint = hints.asked(words.replace(WORD, (word, from: number) => (kept.has(from) ? "" : word)));
  const meant = [...words.matchAll(WORD)]
    .filter(({ 0: word, index }) => !onlyFunctionWords(word) && (kept.has(index) || !hints.isHint(fold(word), hint)))
    .map(([word]) => fold(word));
  // That somebody needs it, and says please, is no part of what is asked, unless there is nothing else; a photo may be.
  // "Bom dia, quando é a próxima reunião?" only names a kind.
  const telling = meant.filter((word) => !isCommonWord(word) || isThing(word));
  const wordsFor = (group?: GroupName) =>
    words
      .replace(WORD, (word, from: number) => {
        const folded = fold(word);
        if (kept.has(from)) return word;
        return hints.isHint(folded, hint) && !hints.isHintOf(folded, group) ? "" : word;
      })
      .replace(/\s+/gu, " ")
      .trim();
  return {
    words,
    wordsFor,
    ...(hint ? { hint } : {}),
    onlyKind: telling.length === 0 && (hint !== undefined || meant.length === 0),
    terms: await context.terms(),
  };
}
