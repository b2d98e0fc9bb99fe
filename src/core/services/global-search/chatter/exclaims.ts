import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SaidSentence } from "./said.ts";
import { range, some, spoken } from "./said.ts";
import { isLoose, start } from "./question-words.ts";

const INTENSE = new Set(
  "so how too very such muy tan mucho muita muito tao bem que quel quelle quels quelles trop tres si qu ce la esta hace faz fait fais il it hoy hoje".split(
    " ",
  ),
);
const EXCLAIMING = wordSet("what que quel quelle quels quelles");
const SHORT = 3;
// "Otro lunes más con licencias", "another Monday".
const ANOTHER = wordSet("another otro otra encore");
const WHOSE = wordSet("that it this these those we you i he she they there");
const ARTICLES = wordSet("a an un une");

/** Whether it only exclaims: "what a day!", "que calor em Luanda". */
export function exclaims(said: SaidSentence): boolean {
  const { words, grammar, cries, asks } = said;
  const at = start(said);
  const word = words[at]?.folded ?? "";
  const short = EXCLAIMING.has(word) && spoken(said).length <= SHORT && !some(said, (i) => said.known[i] === true);
  if (isLoose(said) && (cries || (short && !asks))) return true;
  const next = words[at + 1]?.folded ?? "";
  if (ANOTHER.has(word) && !asks && isOfEveryDay(said, at + 1)) return true;
  if (word === "what" && ARTICLES.has(next) && !asks) return !tellsOfIt(said, at);
  const says = (i: number) => grammar.is(i, "feels") && !grammar.is(i, "joins");
  return (isLoose(said) || INTENSE.has(word)) && (says(at + 1) || (!asks && says(at + 2) && !grammar.tells(at + 1)));
}

/** Whether a word names nothing that is looked for, nor whom one calls. */
const isOfEveryDay = ({ grammar, to }: SaidSentence, at: number): boolean =>
  at < to && !grammar.isContent(at) && !grammar.isThing(at) && !grammar.is(at, "finds");

/** "What a trace request contains" tells what follows; "what a session that was" and "what a day we had" tell nothing. */
function tellsOfIt(said: SaidSentence, at: number): boolean {
  const first = range(at + 1, said.to).find((i) => said.grammar.tells(i));
  return first !== undefined && !WHOSE.has(said.words[first]?.folded ?? "");
}

// The event of which one says that it was good, in the words with which one does.
const GOOD =
  wordSet(`good great nice lovely wonderful excellent amazing brilliant fantastic productive useful super superb
  buen buena buenas gran excelente linda bonita estupenda genial productiva boa boas otima otimas bela belo produtiva
  bonne bonnes belle chouette excellente formidable magnifique`);
const EVENTS =
  wordSet(`meeting meetings call calls session sessions presentation talk workshop webinar discussion training
  reunion reuniones llamada sesion sesiones presentacion charla taller capacitacion reuniao reunioes chamada sessao
  apresentacao palestra oficina seance appel discussion atelier formation`);

/** Whether it says how good a meeting was: "good meeting", "buena llamada de rastreo". Good practices for one are looked up. */
export function compliments({ words, grammar, known, asks, from, to }: SaidSentence): boolean {
  if (asks || !GOOD.has(words[from]?.folded ?? "")) return false;
  const rest = range(from + 1, to);
  const only = rest.every((at) => known[at] === true || !grammar.isContent(at) || EVENTS.has(words[at]?.folded ?? ""));
  return only && rest.some((at) => EVENTS.has(words[at]?.folded ?? ""));
}

/** Whether it begins with what everybody is told: "reminder", "please find attached". */
export const announces = (said: SaidSentence): boolean => !said.asks && said.grammar.is(start(said), "announces");

/** Whether it speaks of the weather or of how one feels, and of nothing that a library holds. */
export function feels(said: SaidSentence): boolean {
  const { words, grammar, from } = said;
  const isName = said.known.includes(true) || /^\p{Lu}/u.test(words[from + 1]?.raw ?? "");
  if (grammar.is(from, "feels") && !grammar.is(from, "greets") && !isName) return !said.asks;
  return some(said, (at) => grammar.is(at, "feels") && INTENSE.has(words[at - 1]?.folded ?? ""));
}

// "Que descansen", "que les vaya bien", "que Deus abençoe".
const TO_WHOM = wordSet("te les le os lhe lhes se nos todos todas la el");

/** Whether it wishes others something: "que descansen". */
export function wishesThem(said: SaidSentence): boolean {
  const { words, grammar, asks } = said;
  const at = words.findIndex((_word, i) => i >= said.from);
  if (asks || words[at]?.raw.toLowerCase() !== "que") return false;
  const then = TO_WHOM.has(words[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  return grammar.is(then, "wished");
}
