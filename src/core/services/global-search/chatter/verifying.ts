import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SaidSentence } from "./said.ts";
import { some } from "./said.ts";
import { addresses, beginsWithQuestion, isTalk, start } from "./question-words.ts";
import { isDocument } from "./requests.ts";

const YOU = wordSet("vc vcs voce voces tu usted ustedes vos vous you u do on se we alguien alguem est e es ya la le l");
const INVERTED = wordSet("il elle on ils elles t");
// "Tenemos que mover", "have to leave", "pode que".
const NOT_ASKED = wordSet("que to de a been had done a_have");
// "Tu as figé".
const DONE = /..(?:ée?|ue?|is|it|[ai]do)$/u;
const SUBJECTS = wordSet("the we they it he she there anyone anybody this these those a an any all");

/** Whether it asks if something is so, or is had, with or without a question mark: "vc tem o manual", "peut-on importer". */
export function verifies(said: SaidSentence): boolean {
  const { grammar } = said;
  const named = some(said, (at) => said.known[at] === true || grammar.isContent(at));
  if (inverts(said)) return named;
  if (asksIfHad(said)) return named || some(said, (at) => isDocument(said, at));
  if (said.asks && named && !addresses(said) && !(beginsWithQuestion(said) && isTalk(said))) return true;
  return named && asksIfSo(said);
}

/** "Le Togo a-t-il ratifié", "peut-on". */
function inverts(said: SaidSentence): boolean {
  const { words } = said;
  return some(
    said,
    (at) => /^[-‐]$/u.test(words[at - 1]?.after ?? "") && INVERTED.has(words[at]?.folded ?? "") && at > said.from,
  );
}

function asksIfHad(said: SaidSentence): boolean {
  const { words, grammar } = said;
  const begin = start(said);
  for (let at = begin; at < Math.min(begin + 4, said.to); at += 1) {
    if (grammar.is(at, "has"))
      return !NOT_ASKED.has(words[at + 1]?.folded ?? "") && !DONE.test(words[at + 1]?.raw ?? "");
    if (!YOU.has(words[at]?.folded ?? "")) return false;
  }
  return false;
}

/** "Must imported guns be marked", "se puede importar". */
function asksIfSo(said: SaidSentence): boolean {
  const { words, grammar } = said;
  const at = start(said);
  const next = words[at + 1]?.folded ?? "";
  if (!grammar.is(at, "verifies") || NOT_ASKED.has(next) || addresses(said)) return false;
  return (
    SUBJECTS.has(next) ||
    grammar.isContent(at + 1) ||
    grammar.is(at + 1, "joins") ||
    grammar.is(at + 1, "verifies") ||
    !grammar.is(at + 1, "tells")
  );
}
