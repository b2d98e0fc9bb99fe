import { wordSet } from "../../../kernel/text/word-set.ts";
import { asksOfFreeTime } from "./free-time.ts";
import { asksHowItGoes } from "./how-it-goes.ts";
import { beginsWithQuestion, start } from "./question-words.ts";
import type { SaidSentence } from "./said.ts";
import { some } from "./said.ts";

const WHOEVER = wordSet("who whos anyone anybody someone somebody quien quienes alguien quem alguem qui quelqu qqn");
const FOR_ONE = wordSet("for a an some un una unos unas um uma uns umas pour une des du de");
const YESTERDAY = wordSet("yesterday ayer anoche anteayer ontem anteontem hier night noche noite soir");

// "Who ate my cake": nobody's contact is looked for.
const MINE = wordSet("my mi mis meu minha meus minhas mon ma mes");

// "Anybody else locked out?"
const ELSE = wordSet("else mas mais autre outro otro");

/** Whether it asks what only people among themselves ask: who comes for a coffee, who saw the match, what was yesterday. */
export function asksAround(said: SaidSentence): boolean {
  const { words, grammar } = said;
  const folded = (at: number) => words[at]?.folded ?? "";
  if (asksHowItGoes(said) || ((said.asks || beginsWithQuestion(said)) && asksOfFreeTime(said))) return true;
  // "Thaís, can you join?" asks her.
  if (said.calls === true && some(said, (at) => grammar.is(at, "addresses"))) return true;
  const begin = start(said);
  // "Did anyone".
  const whoever = [begin, begin + 1].find((at) => WHOEVER.has(folded(at)));
  if (whoever !== undefined && some(said, (at) => grammar.is(at, "treats") && FOR_ONE.has(folded(at - 1)))) return true;
  if (some(said, (at) => said.known[at] === true)) return false;
  if (whoever !== undefined && some(said, (at) => MINE.has(folded(at))) && !some(said, (at) => grammar.is(at, "finds")))
    return true;
  if (!said.asks) return false;
  const lately = some(said, (at) => YESTERDAY.has(folded(at)));
  return whoever === undefined ? lately && !beginsWithQuestion(said) : lately || ELSE.has(folded(whoever + 1));
}
