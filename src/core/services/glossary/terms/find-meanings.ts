import type { Context } from "../../../kernel/commands/command.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { DictionarySense } from "../dictionaries/dictionary-glossary.ts";
import { storedGlossaries } from "../stored-glossaries.ts";
import type { SaidInLanguages } from "../words/concept.ts";
import type { ConceptSense } from "../words/meant.ts";
import { shippedGlossary } from "../words/shipped.ts";
import { type TermSpan, spansOf, withoutForms } from "../words/spans.ts";
import type { GlossaryEntry } from "./term.ts";

/** What words mean, and how that is said. */
export interface TermMeanings {
  readonly said: SaidInLanguages;
  /** In which language it was asked for. */
  readonly asked: Language;
  /** Where it is the community's own term. */
  readonly term?: GlossaryEntry;
  /** Where it is a dictionary's. */
  readonly from?: DictionarySense["from"];
}

/**
 * What words mean, in whatever language they are: the community's own terms first, then what ships, of a word with several
 * meanings first that of which it is the usual word, then dictionaries. Where the words are no term, what the longest terms among them mean.
 */
export async function findMeanings(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  words: string,
): Promise<TermMeanings[]> {
  const spans = spansOf(foldedWords(words));
  const [own, dictionaries] = await storedGlossaries(db, community.id, spans);
  const shipped = shippedGlossary();
  const found = spans.map((span) => ({
    span,
    own: own.senses(span),
    shipped: shipped.senses(span),
    dictionaries: dictionaries.senses(span),
  }));
  const all = withoutForms(found.filter((f) => f.own.length + f.shipped.length + f.dictionaries.length > 0));
  // What only has the stem of a term is another word, unless nothing is the term itself.
  const exact = all.map((f) => ({ ...f, own: itself(f.own), shipped: itself(f.shipped) }));
  const somewhere = exact.filter((f) => f.own.length + f.shipped.length + f.dictionaries.length > 0);
  const known = somewhere.length > 0 ? somewhere : all;
  const longest = Math.max(0, ...known.map(({ span }) => span.to - span.from));
  const best = known
    .filter(({ span }) => span.to - span.from === longest)
    .sort((a, b) => rank(a.span, caller.language) - rank(b.span, caller.language));
  return once([
    ...best.flatMap((f) => f.own.map(({ concept, term }) => ({ said: concept.said, asked: f.span.language, term }))),
    ...[true, false].flatMap((first) =>
      best.flatMap((f) =>
        f.shipped
          .filter(({ usual }) => usual === first)
          .map(({ concept }) => ({ said: concept.said, asked: f.span.language })),
      ),
    ),
    ...best.flatMap((f) =>
      f.dictionaries.map(({ concept, from }) => ({ said: concept.said, asked: f.span.language, from })),
    ),
  ]);
}

const itself = <S extends ConceptSense>(senses: readonly S[]): readonly S[] => senses.filter((sense) => sense.itself);

/** Earlier words first; of equals, as the reader's own language has them. */
const rank = ({ from, language }: TermSpan, own: Language): number => from * 2 + (language === own ? 0 : 1);

/** Each meaning once: words that several languages share lead to it from each. */
function once(meanings: readonly TermMeanings[]): TermMeanings[] {
  const seen = new Set<string>();
  return meanings.filter(({ said, term, from }) => {
    const key = term?.id ?? JSON.stringify([said, from]);
    return !seen.has(key) && seen.add(key);
  });
}
