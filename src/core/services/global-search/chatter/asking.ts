import type { Said } from "./said.ts";
import { some, spoken } from "./said.ts";

// What may stand before the word that asks: "and to whom", "por favor, en qué".
const BEFORE = new Set(
  `and but so also then please by in on at to for from with about of y pero o e mas a de en con para por com em sem pra favor
  et mais au dans avec pour sur chez par alors entonces entao svp`.split(/\s+/u),
);
// Question words that are spelt with an accent only where they ask.
const ACCENTED = new Set(
  "quién quiénes cuál cuáles dónde adónde cuándo qué cómo cuánto cuánta cuántos cuántas".split(" "),
);
// They also exclaim, or say when and how something else is: "what a day", "como siempre".
const LOOSE = new Set(
  `what how why where when que como donde onde cuando quando quanto quanta cuanto cuanta quel quelle quels quelles comment
  combien pourquoi quand ou comme`.split(/\s+/u),
);
const PERSONAL = new Set(
  `i you we me us my your our yo tu te usted ustedes nosotros nos mi mis vos eu voce voces vc meu minha je vous nous toi moi
  mon ma mes votre on`.split(/\s+/u),
);

const PAST = new Set("was were did went fue fueron estuvo foi foram esteve etait ete passe".split(" "));

/**
 * Whether a sentence asks for something: it begins with a question word, wants something or doubts it, and names something
 * that can be looked for. "keywords" where it only puts a question mark behind words.
 */
export function asking(said: Said): "question" | "keywords" | undefined {
  const known = some(said, (at) => said.known[at] === true);
  const content = some(said, said.grammar.isContent);
  if (beginsWithQuestion(said)) {
    if (known || (content && !isTalk(said)) || asksWhom(said)) return "question";
    if (!content && some(said, said.grammar.isThing) && !some(said, (at) => isPersonal(said, at))) return "question";
  }
  if (wantsSomething(said) && (known || content)) return "question";
  const doubts = said.grammar.is(start(said), "doubts");
  if (known && (doubts || said.asks)) return "question";
  const plain = content && !doubts && !some(said, said.grammar.tells);
  return said.asks && plain ? "keywords" : undefined;
}

const isPersonal = ({ words }: Said, at: number): boolean => PERSONAL.has(words[at]?.folded ?? "");

/** "How was the trip to Bogotá?", "what do you think of it?": what people ask each other. */
function isTalk(said: Said): boolean {
  return isLoose(said) && some(said, (at) => isPersonal(said, at) || PAST.has(said.words[at]?.folded ?? ""));
}

/** "Whom can I call?" names nothing but a colleague. */
const asksWhom = (said: Said): boolean => !isLoose(said) && some(said, (at) => said.grammar.is(at, "finds"));

const isLoose = (said: Said): boolean => LOOSE.has(said.words[start(said)]?.folded ?? "");

/** Whether it only exclaims: "what a day!" */
export const exclaims = (said: Said): boolean => said.cries && isLoose(said);

function start({ words, from, to }: Said): number {
  const at = words.findIndex(({ folded }, i) => i >= from && !BEFORE.has(folded));
  return at < 0 || at >= to ? from : at;
}

function beginsWithQuestion(said: Said): boolean {
  const { words, grammar, asks, cries } = said;
  const at = start(said);
  const { raw = "", folded = "" } = words[at] ?? {};
  if (exclaims(said)) return false;
  if (spoken(said).some((word) => ACCENTED.has(word.raw.toLowerCase()))) return !cries;
  if (!grammar.is(at, "asks") && !grammar.is(at, "whens")) return false;
  // "When you can, …", "como acordamos, …".
  const goesOn = spoken(said)
    .slice(0, -1)
    .some(({ after }) => after.includes(","));
  const subordinate = LOOSE.has(folded) && raw.toLowerCase() === folded && (isPersonal(said, at + 1) || goesOn);
  return asks || !subordinate;
}

/** Whether something is wanted that can be looked for; not whether somebody wants to do something else. */
function wantsSomething(said: Said): boolean {
  const { words, grammar } = said;
  return some(said, (at) => {
    if (!grammar.is(at, "wants")) return false;
    const next = words[at + 1]?.folded ?? "";
    if (next === "que") return false;
    const verb = LINKS.has(next) ? at + 2 : at + 1;
    const does = next === "to" || /(?:[aei]r|re|oir)(?:me|te|l[aeo]s?|nos)?$/u.test(words[verb]?.folded ?? "");
    return !does || said.known[verb] === true || grammar.is(verb, "finds");
  });
}

const LINKS = new Set(["to", "de", "d"]);
