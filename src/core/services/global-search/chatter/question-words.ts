import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SaidSentence } from "./said.ts";
import { some, spoken } from "./said.ts";

// What may stand before the word that asks: "and to whom", "por favor, en qué".
const BEFORE = wordSet(
  `and but so also then please pls plz by in on at to for from with about of y pero o e mas a de en con para por com em sem
  pra favor pf et mais au dans avec pour sur chez par svp stp alors entonces entao ok porfa cada hasta ate jusqu`,
);
// Question words that are spelt with an accent only where they ask.
const ACCENTED = wordSet("quién quiénes cuál cuáles dónde adónde cuándo qué cómo cuánto cuánta cuántos cuántas");
// They also exclaim, or say when and how something else is: "what a day", "como siempre".
const LOOSE = wordSet(
  `what wat whats wats how hw why where wher when wen que q como cm cmo donde dnd onde cuando quando qdo qnd quanto quanta
  cuanto cuanta quel quelle quels quelles kel comment komen combien pourquoi pk quand qd ou comme qu`,
);
const SUBORDINATE = wordSet("when wen where as como cm cuando quando donde onde quand qd ou comme que qdo qnd");
const PERSONAL = wordSet(
  `i you we me us my your our yo tu te usted ustedes nosotros nos mi mis vos eu voce voces vc meu minha je vous nous toi moi
  mon ma mes votre on`,
);
/** Asks how. */
export const MANNER = wordSet("how hows hw como cm cmo comment komen");
/** Says that something was. */
export const PAST = wordSet(
  "was were did went said fue fueron estuvo dijo foi foram esteve disse etait ete passe passee dit",
);
const SAID = wordSet("said dijo disse dit");
// What a question may end with: "the deadline is when".
const LATE = wordSet("who when where wen quien cuando donde quem quando onde qui quand ou cual qual");
const IS = wordSet("es e is est");
const IS_WHAT = wordSet("qui quoi quand ou combien koi kan ki quel quelle lequel laquelle");

const isPersonal = ({ words }: SaidSentence, at: number): boolean => PERSONAL.has(words[at]?.folded ?? "");

/** Whether a sentence begins with a question word that may as well exclaim, or say how something is. */
export const isLoose = (said: SaidSentence): boolean => LOOSE.has(said.words[start(said)]?.folded ?? "");

/** "How was the trip to Bogotá?", "what do you think of it?": what people ask each other. */
export function isTalk(said: SaidSentence): boolean {
  const at = start(said);
  const pastManner = () =>
    MANNER.has(said.words[at]?.folded ?? "") && some(said, (i) => PAST.has(said.words[i]?.folded ?? ""));
  // "+1 to what Ana said".
  const quotes = SAID.has(said.words[said.to - 1]?.folded ?? "");
  return addresses(said) || (isLoose(said) && (quotes || pastManner()));
}

/** Whether it speaks to somebody: "you", "llegaste". */
export const addresses = (said: SaidSentence): boolean =>
  some(said, (i) => said.grammar.is(i, "addresses") || /..(?:aste|iste)s?$/u.test(said.words[i]?.folded ?? ""));

/** Where what is said begins, after what leads to it. */
export function start({ words, from, to }: SaidSentence): number {
  const at = words.findIndex(({ folded }, i) => i >= from && !BEFORE.has(folded));
  return at < 0 || at >= to ? from : at;
}

/** Whether it begins with a question word, and asks with it. */
export function beginsWithQuestion(said: SaidSentence): boolean {
  const { words, grammar, asks, cries } = said;
  const at = start(said);
  const { raw = "", folded = "" } = words[at] ?? {};
  if (asksByAccent(said, raw)) return !cries;
  if (!grammar.is(at, "asks") && !grammar.is(at, "whens")) return false;
  // "When you can, …", "como acordamos, …".
  const goesOn = spoken(said)
    .slice(0, -1)
    .some(({ after }) => after.includes(","));
  const subordinate =
    LOOSE.has(folded) &&
    raw.toLowerCase() === folded &&
    ((SUBORDINATE.has(folded) && isPersonal(said, at + 1)) || goesOn);
  return asks || !subordinate;
}

/** "Dígame quién es el contacto": an accent asks anywhere, but "jajaja qué risa" names nothing. */
function asksByAccent(said: SaidSentence, first: string): boolean {
  const isAsking = (raw: string) => ACCENTED.has(raw.toLowerCase());
  return (
    isAsking(first) ||
    (spoken(said).some(({ raw }) => isAsking(raw)) && (said.asks || some(said, (at) => said.known[at] === true)))
  );
}

/** Whether it asks with a word that does not begin it: "the deadline is when", "la réunion, c'est quand". */
export function endsWithQuestion({ words, from, to }: SaidSentence): boolean {
  const folded = (at: number) => words[at]?.folded ?? "";
  if (to - from > 2 && (LATE.has(folded(to - 1)) || (IS.has(folded(to - 1)) && LATE.has(folded(to - 2))))) return true;
  return words.some((_word, at) => {
    if (at < from || at >= to) return false;
    const is = folded(at) === "cest" || folded(at) === "c" || (folded(at) === "est" && folded(at - 1) === "c");
    return is && IS_WHAT.has(folded(at + 1));
  });
}
