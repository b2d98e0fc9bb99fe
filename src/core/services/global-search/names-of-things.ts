import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { onlyJoins } from "../../kernel/language/common-words/common-words.ts";
import { wordSet } from "../../kernel/text/word-set.ts";
import { type Word, wordsOf } from "../questions/reading/words.ts";
import { searching } from "../search/search.ts";

type Looking = Pick<Context, "db" | "caller" | "community" | "catalogue">;

// What leads from a thing to whose it is: "acuerdo de París", "group of experts".
const OF = wordSet("of de del da do das dos du des d la el");
// Each is a question to every kind.
const MOST = 3;
const TRIED = 5;

/**
 * Where in a question words begin that say elsewhere which kind of thing is asked for, and do not here: what is quoted or excluded, and
 * what is a part of a name, since something that the caller may see is called so, with its neighbour: "paris agreement".
 */
export async function namesOfThings(
  looking: Looking,
  text: string,
  isHint: (folded: string) => boolean,
): Promise<ReadonlySet<number>> {
  const words = wordsOf(text);
  const kept = new Set(words.filter(({ literal, excluded }) => literal || excluded).map(({ from }) => from));
  const hints = words.flatMap((word, at) => (isHint(word.folded) && !kept.has(word.from) ? [at] : []));
  const named = hints.flatMap((at) => stretchesAround(words, at, isHint).map((phrase) => ({ at, phrase })));
  for (const { at, phrase } of named.slice(0, MOST))
    if (await standsSomewhere(looking, phrase)) kept.add(words[at]?.from ?? 0);
  return kept;
}

/** The word with the one before it, and with the one after it. */
function stretchesAround(words: readonly Word[], at: number, isHint: (folded: string) => boolean): string[] {
  const names = (place: number) => {
    const word = words[place];
    return word !== undefined && !word.literal && !word.excluded && !onlyJoins(word.folded) && !isHint(word.folded);
  };
  let next = at + 1;
  while (OF.has(words[next]?.folded ?? "")) next += 1;
  const phrase = (from: number, to: number) =>
    words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(" ");
  return [...(names(at - 1) ? [phrase(at - 1, at + 1)] : []), ...(names(next) ? [phrase(at, next + 1)] : [])];
}

async function standsSomewhere({ db, caller, community, catalogue }: Looking, phrase: string): Promise<boolean> {
  for (const { kind } of declared(catalogue, "documents")) {
    const search = searching(db, { community: community.id, kind, language: caller.language, limit: TRIED });
    const { hits } = await search({ words: `"${phrase}"` });
    if (hits.some(({ why }) => why.every(({ fields }) => fields.some((field) => field !== "body")))) return true;
  }
  return false;
}
