import type { Language } from "../../kernel/language/language.ts";
import type { Db } from "../store/store.ts";
import { storedGlossaries } from "./stored-glossaries.ts";
import { type Glossary, meantBy } from "./words/meant.ts";
import { type Rewording, rewordings } from "./words/rewording.ts";
import { shippedGlossary } from "./words/shipped.ts";
import { type TermSpan, spansOf } from "./words/spans.ts";
import { storedKey } from "./words/word-key.ts";

/** Where words are looked up, and in whose language they are asked. */
export interface Asking {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly caller: { readonly language: Language };
}

/** What others know of how words are said: labels that they lead to, and the like. */
type Known = (tokens: readonly string[]) => readonly Rewording[];

/**
 * How else the words of a question are said, for searches of it: what `known` says, and what the glossary does: the community's own
 * terms, what ships with the product, and the community's dictionaries, in this order. The words are folded, in their order; of the
 * same words it is found out once.
 */
export function glossaryWordings(
  { db, community, caller }: Asking,
  known: Known = () => [],
): (tokens: readonly string[]) => Promise<readonly Rewording[]> {
  const stored = lookedUpTogether((spans) => storedGlossaries(db, community.id, spans));
  const said = async (tokens: readonly string[]) => {
    const spans = spansOf(tokens);
    const [own, dictionaries] = await stored(spans);
    const meant = meantBy(tokens, spans, caller.language, [own, shippedGlossary(), dictionaries]);
    return [...known(tokens), ...rewordings(tokens, meant, caller.language)];
  };
  const before = new Map<string, ReturnType<typeof said>>();
  return (tokens) => {
    const key = tokens.join(" ");
    const own = before.get(key) ?? said(tokens);
    before.set(key, own);
    return own;
  };
}

type Stored = readonly [Glossary, Glossary];

/** What is asked for in one turn of the loop, such as each word that one may be a slip of, is looked up in one go, and each term once. */
function lookedUpTogether(lookUp: (spans: readonly TermSpan[]) => Promise<Stored>): typeof lookUp {
  const known = new Map<string, Stored>();
  let waiting: TermSpan[] = [];
  let round: Promise<Stored> | undefined;
  const lookedUp = async (): Promise<Stored> => {
    const unknown = waiting.filter((span) => !known.has(keyOf(span)));
    waiting = [];
    round = undefined;
    const found = await lookUp(unknown);
    for (const span of unknown) known.set(keyOf(span), found);
    const among = (place: 0 | 1): Glossary => ({
      ...found[place],
      senses: (span) => known.get(keyOf(span))?.[place].senses(span) ?? [],
    });
    return [among(0), among(1)];
  };
  return (spans) => {
    waiting.push(...spans);
    round ??= Promise.resolve().then(lookedUp);
    return round;
  };
}

const keyOf = ({ language, key }: TermSpan): string => storedKey(language, key);
