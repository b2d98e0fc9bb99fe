import { wordSet } from "../../../kernel/text/word-set.ts";
import { MANNER, PAST, start } from "./question-words.ts";
import type { SaidSentence } from "./said.ts";
import { range, some } from "./said.ts";
import { isCapital } from "./written-names.ts";

// "How many", "how about", "how to": not how somebody is.
const NOT_MANNER = wordSet("many much about to long do does can should se on");
const WELL = wordSet("bien bem ok okay good fine well alright tranquilo tranquila tranquilos calmo beleza roule");
// Words beside the country that only say what one asks about at most: "como foi a viagem para o Chile?"
const SUBJECT = 1;

/**
 * Whether it asks how somebody is or how it goes, somewhere at most: "how are things in Chile?", "¿qué tal Perú?", "tout va bien
 * en Espagne ?" A country only says where then. Whatever else it names makes it a question.
 */
export function asksHowItGoes(said: SaidSentence): boolean {
  const { words, grammar, known, places, asks } = said;
  const folded = (at: number) => words[at]?.folded ?? "";
  if (
    some(
      said,
      (at) => (known[at] === true && places[at] !== true) || grammar.is(at, "finds") || grammar.is(at, "wants"),
    )
  )
    return false;
  const at = start(said);
  const manner =
    (MANNER.has(folded(at)) && !NOT_MANNER.has(folded(at + 1))) || (folded(at) === "que" && folded(at + 1) === "tal");
  const others = range(at, said.to).filter((i) => grammar.isContent(i) && places[i] !== true && !isCalled(said, i));
  if (manner) return others.length <= (some(said, (i) => PAST.has(folded(i))) ? SUBJECT : 0);
  const asksWho = grammar.is(at, "asks") || grammar.is(at, "whens");
  return asks && !asksWho && others.length === 0 && some(said, (i) => WELL.has(folded(i)));
}

/** "¿Cómo está la familia, Hernán?": somebody is called at the end. */
const isCalled = ({ words, to }: SaidSentence, at: number): boolean =>
  at === to - 1 && isCapital(words[at]?.raw ?? "") && (words[at - 1]?.after ?? "").includes(",");
