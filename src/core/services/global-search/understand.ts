import type { Context } from "../../kernel/commands/command.ts";
import { isEveryday } from "../../kernel/language/common-words/common-words.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { wordsInText, withWords } from "../../kernel/text/words-in-text.ts";
import type { AskingEverything } from "./asking.ts";
import type { GroupName } from "./group-name.ts";
import { hintsOf } from "./hint.ts";
import { namesOfThings } from "./names-of-things.ts";

/** Understands which kind of thing a question asks for, in any language of the interface. */
export async function understand(
  context: Pick<Context, "db" | "caller" | "community" | "terms" | "catalogue">,
  words: string,
): Promise<AskingEverything> {
  const hints = hintsOf(context.catalogue);
  const kept = await namesOfThings(context, words, (folded) => hints.isHint(folded, undefined));
  const hint = hints.asked(withWords(words, ({ typed, from }) => (kept.has(from) ? "" : typed)));
  const meant = wordsInText(words)
    .filter(({ typed, folded, from }) => !onlyFunctionWords(typed) && (kept.has(from) || !hints.isHint(folded, hint)))
    .map(({ folded }) => folded);
  // That somebody needs it, and says please, is no part of what is asked, unless there is nothing else; a photo may be.
  // "Bom dia, quando é a próxima reunião?" only names a kind.
  const telling = meant.filter((word) => !isEveryday(word));
  const wordsFor = (group?: GroupName) =>
    withWords(words, ({ typed, folded, from }) => {
      if (kept.has(from)) return typed;
      return hints.isHint(folded, hint) && !hints.isHintOf(folded, group) ? "" : typed;
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
