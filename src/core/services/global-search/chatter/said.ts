import { type Grammar, grammarOf } from "./grammar.ts";
import { knownAmong, type NameOf } from "./known-words.ts";
import type { Sentence, SpokenWord } from "./sentences.ts";
import { afterAside, isPreface } from "./prefaces.ts";
import { type SmallTalk, socialKind } from "./social.ts";

/** A sentence with what is known of its words. */
export interface SaidSentence extends Sentence {
  readonly grammar: Grammar;
  readonly known: readonly boolean[];
  /** Which of them are known as a country, and as nothing else. */
  readonly places: readonly boolean[];
  /** Where what is said begins and ends, without a greeting before it and politeness behind it. */
  readonly from: number;
  readonly to: number;
  /** What stood before it. */
  readonly opening?: SmallTalk;
  /** Whether somebody is called by name before it. */
  readonly calls?: true;
}

// So many words are a name that somebody is called by.
const NAME = 3;
/** What parts one thing that is said from the next. */
export const PARTED = /[,:!–—]|\s-\s/u;

/** Reads a sentence: "Good morning everyone, the request is ready, thanks" says that the request is ready. */
export function readSaid(sentence: Sentence, nameOf: NameOf): SaidSentence {
  const { words } = sentence;
  const grammar = grammarOf(words);
  const named = knownAmong(
    words.map(({ folded }) => folded),
    nameOf,
  );
  const known = named.map((what) => what !== undefined);
  const places = named.map((what) => what === "place");
  const whole: SaidSentence = { ...sentence, grammar, known, places, from: 0, to: words.length };
  return withoutEnd(withoutAside(withoutGreeting(withoutOpening(whole))));
}

/** Without the parts at its beginning that only greet, thank or call somebody. */
function withoutOpening(said: SaidSentence): SaidSentence {
  const end = said.words.findIndex(({ after }, at) => at >= said.from && PARTED.test(after)) + 1;
  if (end <= said.from || end >= said.to) return said;
  const calls = callsSomebody(said, end);
  if (!calls && !isPolite(said, said.from, end)) return said;
  const rest = opened(said, end, socialKind(said, said.from, end));
  return withoutOpening(calls ? { ...rest, calls } : rest);
}

function withoutGreeting(said: SaidSentence): SaidSentence {
  let { from } = said;
  while (
    from < said.to &&
    said.grammar.is(from, "greets") &&
    !said.grammar.is(from, "leaves") &&
    !describes(said, from)
  )
    from += 1;
  if (from === said.from) return said;
  // "Hello to all of you".
  while (from < said.to && !begins(said, from) && (said.grammar.is(from, "everyday") || said.grammar.is(from, "joins")))
    from += 1;
  return opened(said, from, "hello");
}

/** Without what leads to a question, with no comma between them: "btw", "sorry". */
function withoutAside(said: SaidSentence): SaidSentence {
  const from = afterAside(said);
  return from === said.from ? said : { ...said, from };
}

/** "Buenas prácticas" greets nobody. */
function describes({ words, grammar, to }: SaidSentence, at: number): boolean {
  const { folded = "", after = "" } = words[at] ?? {};
  const next = words[at + 1]?.raw ?? "";
  return (
    /^(?:buen[ao]s?|boas?|bo[mn]s?)$/u.test(folded) &&
    at + 1 < to &&
    /^\s+$/u.test(after) &&
    /^\p{Ll}/u.test(next) &&
    grammar.isContent(at + 1)
  );
}

function withoutEnd(said: SaidSentence): SaidSentence {
  const last = said.words.slice(0, said.to - 1).findLastIndex(({ after }) => PARTED.test(after)) + 1;
  const social = SOCIAL.some((c) => said.grammar.is(last, c));
  // "…, I could take no more" tells something.
  const tells = !social && !said.asks && range(last, said.to).some((at) => said.grammar.tells(at));
  return last > said.from && !tells && isPolite(said, last, said.to) ? withoutEnd({ ...said, to: last }) : said;
}

const opened = (said: SaidSentence, from: number, kind: SmallTalk | undefined): SaidSentence => {
  const opening = said.opening ?? kind;
  return { ...said, from, ...(opening ? { opening } : {}) };
};

/** Whether nothing in a part says anything; a name may follow a greeting. */
function isPolite({ words, grammar, known }: SaidSentence, from: number, to: number): boolean {
  const content = range(from, to).filter((at) => grammar.isContent(at));
  const names = (at: number) => grammar.isContent(at) || grammar.isThing(at);
  if (content.some((at) => known[at])) return false;
  if (isPreface(range(from, to).map((at) => ({ folded: words[at]?.folded ?? "", names: names(at) })))) return true;
  if (grammar.is(from, "announces")) return false;
  const social = SOCIAL.some((c) => grammar.is(from, c));
  return !range(from, to).some((at) => grammar.isThing(at)) && content.length <= (social ? NAME : 0);
}

const SOCIAL = ["greets", "thanks", "leaves", "reacts"] as const;

// The bot is called by name as well.
const BOT = new Set(["rapporteur", "bot", "robot"]);

/** Whether a part is a name, and what follows speaks to who has it. */
function callsSomebody({ words, grammar, known, from, to }: SaidSentence, end: number): boolean {
  if (BOT.has(words[from]?.folded ?? "")) return false;
  const isCalled = (at: number) => known[at] !== true && grammar.isContent(at) && /^\p{Lu}/u.test(words[at]?.raw ?? "");
  const speaks = (at: number) =>
    grammar.tells(at) || (["everyday", "thanks", "addresses"] as const).some((c) => grammar.is(at, c));
  return end - from <= NAME && range(from, end).every(isCalled) && range(end, to).some(speaks);
}

const begins = ({ grammar }: SaidSentence, at: number): boolean =>
  grammar.tells(at) || (["asks", "whens", "wants", "doubts", "thanks"] as const).some((c) => grammar.is(at, c));

/** Whether some word of what is said is such. */
export function some({ from, to }: SaidSentence, such: (at: number) => boolean): boolean {
  return range(from, to).some(such);
}

/** The places from one to before another; none where that is not after it. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The words of what is said. */
export const spoken = ({ words, from, to }: SaidSentence): readonly SpokenWord[] => words.slice(from, to);
