import type { Context } from "../../kernel/commands/command.ts";
import { dictionaryGlossary } from "./dictionaries/dictionary-glossary.ts";
import { ownGlossary } from "./terms/own-glossary.ts";
import { meantBy } from "./words/meant.ts";
import { type Rewording, rewordings } from "./words/rewording.ts";
import { shippedGlossary } from "./words/shipped.ts";
import { spansOf } from "./words/spans.ts";

/**
 * How else the words of a question are said, for a search of it: by the community's own terms, the glossary that ships, and the
 * community's dictionaries, in this order. The words are folded, in their order.
 */
export function glossaryWordings({
  db,
  community,
  caller,
}: Pick<Context, "db" | "community" | "caller">): (tokens: readonly string[]) => Promise<readonly Rewording[]> {
  return async (tokens) => {
    const spans = spansOf(tokens);
    const own = await ownGlossary(db, community.id, spans);
    const dictionaries = await dictionaryGlossary(db, community.id, spans);
    const meant = meantBy(tokens, spans, caller.language, [own, shippedGlossary(), dictionaries]);
    return rewordings(tokens, meant, caller.language);
  };
}
