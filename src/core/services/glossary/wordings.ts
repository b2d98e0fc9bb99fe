import type { Context } from "../../kernel/commands/command.ts";
import { dictionaryGlossary } from "./dictionaries/dictionary-glossary.ts";
import { ownGlossary } from "./terms/own-glossary.ts";
import { type Glossary, meantBy } from "./words/meant.ts";
import { type Rewording, rewordings } from "./words/rewording.ts";
import { shippedGlossary } from "./words/shipped.ts";
import { type Span, spansOf } from "./words/spans.ts";

type Asking = Pick<Context, "db" | "community" | "caller">;

/** What others know of how words are said: labels that they lead to, and the like. */
type Known = (tokens: readonly string[]) => readonly Rewording[];

/**
 * How else the words of a question are said, for searches of it: what `known` says, and what the glossary does: the community's own
 * terms, what ships with the product, and the community's dictionaries, in this order. The words are folded, in their order.
 */
export function glossaryWordings(
  { db, community, caller }: Asking,
  known: Known = () => [],
): (tokens: readonly string[]) => Promise<readonly Rewording[]> {
  let stored: Promise<readonly [Glossary, Glossary]> | undefined;
  return async (tokens) => {
    const spans = spansOf(tokens);
    // A single word after a question is what one of its words is a slip of: what the database knows of the question is enough.
    if (stored === undefined || tokens.length > 1) stored = storedGlossaries(db, community.id, spans);
    const [own, dictionaries] = await stored;
    const meant = meantBy(tokens, spans, caller.language, [own, shippedGlossary(), dictionaries]);
    return [...known(tokens), ...rewordings(tokens, meant, caller.language)];
  };
}

async function storedGlossaries(
  db: Asking["db"],
  community: string,
  spans: readonly Span[],
): Promise<readonly [Glossary, Glossary]> {
  return [await ownGlossary(db, community, spans), await dictionaryGlossary(db, community, spans)];
}
