import { wordSet } from "../../../kernel/text/word-set.ts";
import type { SaidSentence } from "./said.ts";
import { some } from "./said.ts";

const LINKS = new Set(["to", "de", "d"]);
// "Je vous souhaite une bonne journée", "les deseo": what is wanted for others.
const OTHERS = wordSet("vous te les le os lhe lhes leur you");

/** Whether something is wanted that can be looked for; not whether somebody wants to do something else. */
export function wantsSomething(said: SaidSentence): boolean {
  const { words, grammar } = said;
  return some(said, (at) => {
    if (!grammar.is(at, "wants") || OTHERS.has(words[at - 1]?.folded ?? "")) return false;
    const next = words[at + 1]?.folded ?? "";
    if (next === "que") return false;
    const verb = LINKS.has(next) ? at + 2 : at + 1;
    const does = next === "to" || /(?:[aei]r|re|oir)(?:me|te|l[aeo]s?|nos)?$/u.test(words[verb]?.folded ?? "");
    return !does || said.known[verb] === true || grammar.is(verb, "finds");
  });
}
