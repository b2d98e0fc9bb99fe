import type { Context } from "../../kernel/commands/command.ts";
import { isThing } from "../../kernel/language/common-words/common-words.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { fold } from "../../kernel/text/fold.ts";
import { glossaryWordings } from "../glossary/wordings.ts";
import { readQuery } from "../search/question/query-words.ts";
import { namedIn } from "../taxonomy/named-in.ts";
import { sameWords } from "../taxonomy/same-words.ts";
import type { Asking } from "./asking.ts";
import type { GroupName } from "./group-name.ts";
import { hintsOf } from "./hint.ts";
import type { Looked } from "./match.ts";
import { namesOfThings } from "./names-of-things.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// What a stem must have to be looked for as a word's beginning: shorter ones begin too much.
const BEGINNING = 4;

/** Understands a question in any language of the interface. */
export async function understand(
  context: Pick<Context, "db" | "caller" | "community" | "terms" | "catalogue">,
  words: string,
): Promise<Asking> {
  const { db, caller, terms: load, catalogue } = context;
  const terms = await load();
  const hints = hintsOf(catalogue);
  const kept = await namesOfThings(context, words, (folded) => hints.isHint(folded, undefined));
  const asking = words.replace(WORD, (word, from: number) => (kept.has(from) ? "" : word));
  const hint = hints.asked(asking);
  const isName = namesIn(words, kept);
  const same = sameWords(terms);
  const wanted = (await readQuery(db, words, caller.language)).filter(({ typed }) => !onlyFunctionWords(typed));
  const elsewhere = await saidElsewhere(
    context,
    wanted.map(({ folded }) => folded),
  );
  const meant = wanted.filter(({ folded }) => isName.has(folded) || !hints.isHint(folded, hint));
  // That somebody needs it, and says please, is no part of what is asked, unless there is nothing else; a photo may be.
  // "Bom dia, quando é a próxima reunião?" only names a kind.
  const telling = meant.filter(({ common, folded }) => !common || isThing(folded));
  const looked = (telling.length > 0 || hint !== undefined ? telling : meant).map(
    ({ typed, folded, terms: stems }): Looked => {
      const spelt = [
        ...new Set([
          ...stems.map((stem) => stem.slice(stem.indexOf(":") + 1)),
          ...[folded, ...(same.get(folded) ?? []), ...(elsewhere.get(folded) ?? [])],
        ]),
      ];
      return {
        typed,
        whole: spelt.filter((s) => s.length < BEGINNING),
        beginnings: spelt.filter((s) => s.length >= BEGINNING),
      };
    },
  );
  const wordsFor = (group?: GroupName) =>
    words
      .replace(WORD, (word, from: number) => {
        const folded = fold(word);
        if (kept.has(from)) return word;
        return hints.isHint(folded, hint) && !hints.isHintOf(folded, group) ? "" : word;
      })
      .replace(/\s+/gu, " ")
      .trim();
  return { words, wordsFor, ...(hint ? { hint } : {}), looked, countries: namedIn(words, terms).countries, terms };
}

/** The words that begin there, folded. */
const namesIn = (text: string, places: ReadonlySet<number>): ReadonlySet<string> =>
  new Set([...text.matchAll(WORD)].filter(({ index }) => places.has(index)).map(([word]) => fold(word)));

// What counts less is of another meaning as likely as not.
const SURE = 0.5;

/** By folded word, single words that it is called by elsewhere. */
async function saidElsewhere(
  context: Pick<Context, "db" | "caller" | "community">,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const said = (await glossaryWordings(context)(words)).filter(
    (one) => one.to === one.from + 1 && one.words.length === 1 && one.weight >= SURE,
  );
  return new Map(
    words.map((word, at) => [word, said.filter(({ from }) => from === at).flatMap((one) => one.words)] as const),
  );
}
