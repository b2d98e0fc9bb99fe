import { wordSet } from "../../../kernel/text/word-set.ts";
import type { Said } from "./said.ts";
import { some, spoken } from "./said.ts";
import { isLoose, start } from "./question-words.ts";

const INTENSE = new Set(
  "so how too very such muy tan mucho muita muito tao bem que quel quelle quels quelles trop tres si qu ce la esta hace faz fait fais il it hoy hoje".split(
    " ",
  ),
);
const EXCLAIMING = wordSet("what que quel quelle quels quelles");
const SHORT = 3;
const ARTICLES = wordSet("a an un une");

/** Whether it only exclaims: "what a day!", "que calor em Luanda". */
export function exclaims(said: Said): boolean {
  const { words, grammar, cries, asks } = said;
  const at = start(said);
  const word = words[at]?.folded ?? "";
  const short = EXCLAIMING.has(word) && spoken(said).length <= SHORT && !some(said, (i) => said.known[i] === true);
  if (isLoose(said) && (cries || (short && !asks))) return true;
  const next = words[at + 1]?.folded ?? "";
  if (word === "what" && ARTICLES.has(next) && !asks) return !some(said, grammar.tells);
  const says = (i: number) => grammar.is(i, "feels") && !grammar.is(i, "joins");
  return (isLoose(said) || INTENSE.has(word)) && (says(at + 1) || (!asks && says(at + 2) && !grammar.tells(at + 1)));
}

/** Whether it begins with what everybody is told: "reminder", "please find attached". */
export const announces = (said: Said): boolean => !said.asks && said.grammar.is(start(said), "announces");

/** Whether it speaks of the weather or of how one feels, and of nothing that a library holds. */
export function feels(said: Said): boolean {
  const { words, grammar, from } = said;
  const isName = said.known.includes(true) || /^\p{Lu}/u.test(words[from + 1]?.raw ?? "");
  if (grammar.is(from, "feels") && !grammar.is(from, "greets") && !isName) return !said.asks;
  return some(said, (at) => grammar.is(at, "feels") && INTENSE.has(words[at - 1]?.folded ?? ""));
}

// "Que descansen", "que les vaya bien", "que Deus abençoe".
const TO_WHOM = wordSet("te les le os lhe lhes se nos todos todas la el");

/** Whether it wishes others something: "que descansen". */
export function wishesThem(said: Said): boolean {
  const { words, grammar, asks } = said;
  const at = words.findIndex((_word, i) => i >= said.from);
  if (asks || words[at]?.raw.toLowerCase() !== "que") return false;
  const then = TO_WHOM.has(words[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  return grammar.is(then, "wished");
}
