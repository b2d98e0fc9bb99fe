import { asking } from "./asking.ts";
import { announces, exclaims, feels, wishesThem } from "./exclaims.ts";
import { bursts } from "./laughter.ts";
import type { IsName } from "./known-words.ts";
import { readSaid, type Said, some } from "./said.ts";
import type { Sentence } from "./sentences.ts";
import { socialKind, type SmallTalk, socialOpening } from "./social.ts";

/** What a sentence is: a question, words to be looked up, or small talk. */
export type Judgement = "question" | "keywords" | SmallTalk;

/**
 * Judges a sentence by its words and its shape, never as a whole: what begins with a question word or wants something is a
 * question, so long as it names anything; what thanks, wishes or announces does so for whatever follows; what has a pronoun
 * or a verb that tells something, and does not ask, is a remark; other words are looked up.
 */
export function judgeSentence(sentence: Sentence, isName: IsName): Judgement {
  const said = readSaid(sentence, isName);
  const { grammar, known, from, to, opening } = said;
  if (from >= to) return opening ?? "fine";
  if (announces(said) || exclaims(said) || wishesThem(said) || (!said.asks && reports(said))) return "remark";
  const asked = asking(said);
  if (asked !== undefined) return asked;
  const nothingKnown = !some(said, (at) => known[at] === true);
  const own = socialKind(said, from, to);
  if (own === "help" && nothingKnown && !grammar.isContent(from)) return "help";
  const laughs = bursts(sentence.words[0]?.folded ?? "");
  if (laughs && !sentence.asks && sentence.words.length > 1) return "remark";
  const social = socialOpening(said);
  if (social !== undefined) return social;
  if (praises(said) || feels(said)) return "remark";
  if (some(said, (at) => (known[at] !== true || isWrittenVerb(said, at)) && grammar.tells(at))) return "remark";
  if (nothingKnown && (sentence.cries || opening !== undefined)) return opening ?? own ?? "remark";
  if (some(said, grammar.isContent)) return "keywords";
  // "Report" may be looked for, "coffee?" and "lunch at noon" may not.
  const things = some(said, grammar.isThing);
  const onlyThings = things && !sentence.asks && !some(said, (at) => grammar.is(at, "everyday"));
  return onlyThings ? "keywords" : (own ?? opening ?? (things ? "remark" : "fine"));
}

/** "Leí": not the Portuguese law. */
const isWrittenVerb = ({ words }: Said, at: number): boolean => /[íó]$/u.test(words[at]?.raw ?? "");

/** "Great work on the seizure". */
function praises({ grammar, words, known, from }: Said): boolean {
  if (grammar.is(from, "praises")) return known[from] !== true && !/^\p{Lu}/u.test(words[from + 1]?.raw ?? "");
  return false;
}

/** "Sent the report", "running late": not "starting pistols". */
function reports({ grammar, known, from, to }: Said): boolean {
  const next = from + 1;
  if (!grammar.is(from, "reports") || known[from] === true || known[next] === true) return false;
  return next >= to || !grammar.isContent(next);
}
