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

const PAST = new Set(
  "was were did went said fue fueron estuvo dijo foi foram esteve disse etait ete passe dit".split(" "),
);

/**
 * Whether a sentence asks for something: it begins with a question word, wants something or doubts it, and names something
 * that can be looked for. "keywords" where it only puts a question mark behind words.
 */
export function asking(said: Said): "question" | "keywords" | undefined {
  const known = some(said, (at) => said.known[at] === true);
  const content = some(said, said.grammar.isContent);
  if (beginsWithQuestion(said)) {
    if (known || (content && !isTalk(said)) || asksWhom(said)) return "question";
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

/** Whether it only exclaims: "what a day!", "que pena". */
export function exclaims(said: Said): boolean {
  if (!isLoose(said) || said.asks) return false;
  const { folded = "" } = said.words[start(said)] ?? {};
  const short = EXCLAIMING.has(folded) && spoken(said).length <= SHORT;
  return said.cries || (short && !some(said, (at) => said.known[at] === true));
}

const EXCLAIMING = new Set("what que quel quelle quels quelles".split(" "));
const SHORT = 3;

/** Whether it begins with what everybody is told: "reminder", "please find attached". */
export const announces = (said: Said): boolean => !said.asks && said.grammar.is(start(said), "announces");

function start({ words, from, to }: Said): number {
  const at = words.findIndex(({ folded }, i) => i >= from && !BEFORE.has(folded));
  return at < 0 || at >= to ? from : at;
}

function beginsWithQuestion(said: Said): boolean {
  const { words, grammar, asks, cries } = said;
  const at = start(said);
  const { raw = "", folded = "" } = words[at] ?? {};
  if (exclaims(said)) return false;
  if (asksByAccent(said, raw)) return !cries;
  if (!grammar.is(at, "asks") && !grammar.is(at, "whens")) return false;
  // "When you can, …", "como acordamos, …".
  const goesOn = spoken(said)
    .slice(0, -1)
    .some(({ after }) => after.includes(","));
  const subordinate = LOOSE.has(folded) && raw.toLowerCase() === folded && (isPersonal(said, at + 1) || goesOn);
  return asks || !subordinate;
}

/** "Dígame quién es el contacto": an accent asks anywhere, but "jajaja qué risa" names nothing. */
function asksByAccent(said: Said, first: string): boolean {
  const isAsking = (raw: string) => ACCENTED.has(raw.toLowerCase());
  return (
    isAsking(first) ||
    (spoken(said).some(({ raw }) => isAsking(raw)) && (said.asks || some(said, (at) => said.known[at] === true)))
  );
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
