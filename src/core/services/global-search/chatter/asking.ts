import { wordSet } from "../../../kernel/text/word-set.ts";
import { NEXT_OR_LAST } from "../next-words.ts";
import { asksAround } from "./among-people.ts";
import { addresses, beginsWithQuestion, endsWithQuestion, isLoose, isTalk, start } from "./question-words.ts";
import { requests, wantsToBeTold } from "./requests.ts";
import type { SaidSentence } from "./said.ts";
import { some } from "./said.ts";
import { verifies } from "./verifying.ts";
import { wantsSomething } from "./wanting.ts";
import { isCapital } from "./written-names.ts";

/**
 * Whether a sentence asks for something: it begins with a question word, wants something or doubts it, and names something
 * that can be looked for. "keywords" where it only puts a question mark behind words.
 */
export function asking(said: SaidSentence): "question" | "keywords" | undefined {
  if (asksAround(said)) return undefined;
  const known = some(said, (at) => said.known[at] === true);
  const content = some(said, said.grammar.isContent);
  if (beginsWithQuestion(said) && asksByWord(said, known, content)) return "question";
  if ((known || content) && (wantsSomething(said) || endsWithQuestion(said) || wantsToBeTold(said))) return "question";
  const doubts = said.grammar.is(start(said), "doubts");
  if (known && (doubts || said.asks)) return "question";
  if (requests(said) || verifies(said)) return "question";
  const plain = content && !doubts && !some(said, said.grammar.tells);
  return said.asks && plain ? "keywords" : undefined;
}

function asksByWord(said: SaidSentence, known: boolean, content: boolean): boolean {
  return isDated(said) || known || (content && !isTalk(said)) || asksWhom(said) || asksWhoIs(said);
}

const WHO = wordSet("who whos quien quienes quem qui kien kem ki");
// Between "who" and a name.
const IS = wordSet("is s was are es era e era eh est la le el o a l dr dra sr sra mr mrs ms");

/** "Who is Rose March?", "¿quién es Bravo?": a name, whatever its words are otherwise. */
function asksWhoIs(said: SaidSentence): boolean {
  const at = start(said);
  if (!WHO.has(said.words[at]?.folded ?? "")) return false;
  const name = said.words.findIndex(({ folded }, i) => i > at && !IS.has(folded));
  return name > at && name < said.to && isCapital(said.words[name]?.raw ?? "");
}

/** "When is the next call?" */
const isDated = (said: SaidSentence): boolean =>
  some(said, (at) => NEXT_OR_LAST.has(said.words[at]?.folded ?? "")) && !addresses(said) && !isTalk(said);

/** "Whom can I call?" names nothing but a colleague. */
const asksWhom = (said: SaidSentence): boolean => !isLoose(said) && some(said, (at) => said.grammar.is(at, "finds"));
