import { wordSet } from "../../../kernel/text/word-set.ts";
import { asksAround } from "./among-people.ts";
import { asking } from "./asking.ts";
import { greetsFrom, isTagged, repeatsItself } from "./asides.ts";
import { announces, compliments, exclaims, feels, wishesThem } from "./exclaims.ts";
import { bursts } from "./laughter.ts";
import type { NameOf } from "./known-words.ts";
import { beginsJoke } from "./riddles.ts";
import { PARTED, range, readSaid, type SaidSentence, some } from "./said.ts";
import type { Sentence } from "./sentences.ts";
import { socialKind, type SmallTalk, socialOpening } from "./social.ts";

/** What a sentence is: a question, words to be looked up, or small talk. */
export type Judgement = "question" | "keywords" | SmallTalk;

/**
 * Judges a sentence by its words and its shape, never as a whole: what begins with a question word or wants something is a
 * question, so long as it names anything; what thanks, wishes or announces does so for whatever follows; what has a pronoun
 * or a verb that tells something, and does not ask, is a remark; other words are looked up.
 */
export function judgeSentence(sentence: Sentence, nameOf: NameOf): Judgement {
  const said = readSaid(sentence, nameOf);
  const { grammar, known, from, to, opening } = said;
  if (from >= to || greetsFrom(said)) return opening ?? "fine";
  const shape = isExclaimed(said) ? (askedAfter(said) ?? "remark") : asking(said);
  if (shape !== undefined) return shape;
  const nothingKnown = !some(said, (at) => known[at] === true);
  const own = socialKind(said, from, to);
  const social = own === "help" && nothingKnown && !grammar.isContent(from) ? own : chat(sentence, said);
  if (social !== undefined) return social;
  if (asksAround(said)) return "remark";
  const reaction = nothingKnown || cheersFor(said) ? reactionOf(sentence, said, own) : undefined;
  if (reaction !== undefined) return reaction;
  if (repeatsItself(said)) return "remark";
  return some(said, grammar.isContent) ? "keywords" : emptyWords(sentence, said, own);
}

/** "¡Arriba México!": all that it names is a country. */
const cheersFor = (said: SaidSentence): boolean =>
  said.cries && !some(said, (at) => said.known[at] === true && said.places[at] !== true);

/** How it reacts to what was said, where it names nothing that there is. */
function reactionOf({ cries }: Sentence, said: SaidSentence, own: SmallTalk | undefined): SmallTalk | undefined {
  if (agreesWith(said) || said.calls) return "remark";
  const answers = said.opening !== undefined && !said.words.some(({ folded }) => PLEASE.has(folded));
  return cries || answers ? (said.opening ?? own ?? "remark") : undefined;
}

/** It announces, exclaims, compliments, wishes or reports something. */
function isExclaimed(said: SaidSentence): boolean {
  return announces(said) || exclaims(said) || compliments(said) || wishesThem(said) || (!said.asks && reports(said));
}

/** "Que calor hein, mas enfim: quem trabalha com aduanas?" asks all the same, after it. */
function askedAfter(said: SaidSentence): "question" | undefined {
  const end = range(said.from, said.to - 1).find((at) => PARTED.test(said.words[at]?.after ?? ""));
  if (end === undefined || announces(said)) return undefined;
  return asking({ ...said, from: end + 1 }) === "question" ? "question" : undefined;
}

/** How it laughs, greets or remarks on something. */
function chat(sentence: Sentence, said: SaidSentence): SmallTalk | undefined {
  if (isLaughed(said) || beginsJoke(sentence) || isTagged(sentence)) return "remark";
  return socialOpening(said) ?? (isRemark(said) ? "remark" : undefined);
}

/** It begins with laughter and goes on without asking. */
function isLaughed({ words, asks, from, to }: SaidSentence): boolean {
  return bursts(words[from]?.folded ?? "") && !asks && to - from > 1;
}

// "Lol sorry, the Palermo convention please" asks for it.
const PLEASE = wordSet("please pls plz favor porfa pf pfv svp stp plait");
// "De acuerdo con lo que dice Hernán", "d'accord avec", "agree with", "concordo com".
const WITH = wordSet("con com avec with");

/** It agrees with somebody. */
const agreesWith = ({ grammar, words, from }: SaidSentence): boolean =>
  [from, from + 1].some((at) => grammar.is(at, "reacts") && WITH.has(words[at + 1]?.folded ?? ""));

/** It praises, says how somebody feels, or has a verb that tells something. */
function isRemark(said: SaidSentence): boolean {
  const { grammar, known } = said;
  const tells = (at: number) => (known[at] !== true || isWrittenVerb(said, at)) && grammar.tells(at);
  return praises(said) || feels(said) || some(said, tells);
}

/** What words are that name nothing of their own. */
function emptyWords(sentence: Sentence, said: SaidSentence, own: SmallTalk | undefined): Judgement {
  const { grammar, opening } = said;
  // "Report" may be looked for, "coffee?" and "lunch at noon" may not.
  const things = some(said, grammar.isThing);
  const onlyThings = things && !sentence.asks && !some(said, (at) => grammar.is(at, "everyday"));
  return onlyThings ? "keywords" : (own ?? opening ?? (things ? "remark" : "fine"));
}

/** "Leí": not the Portuguese law. */
const isWrittenVerb = ({ words }: SaidSentence, at: number): boolean => /[íó]$/u.test(words[at]?.raw ?? "");

/** "Great work on the seizure". */
function praises({ grammar, words, known, from }: SaidSentence): boolean {
  if (grammar.is(from, "praises")) return known[from] !== true && !/^\p{Lu}/u.test(words[from + 1]?.raw ?? "");
  return false;
}

/** "Sent the report", "running late": not "starting pistols". */
function reports({ grammar, known, from, to }: SaidSentence): boolean {
  const next = from + 1;
  if (!grammar.is(from, "reports") || known[from] === true || known[next] === true) return false;
  return next >= to || !grammar.isContent(next);
}
