import type { CommandScope } from "../../../kernel/commands/command.ts";
import { hintsOf } from "../hint.ts";
import { judgeSentence } from "./judge-sentence.ts";
import { namesIn, type NameOf } from "./known-words.ts";
import { readSaid } from "./said.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/**
 * What is asked, without greetings, thanks and excuses before and after it: "hi all, when is the next meeting?" asks when the
 * next meeting is. What says which kind of thing is asked for stays. The words themselves where nothing else is asked.
 */
export async function withoutCourtesy(
  { catalogue, terms }: Pick<CommandScope, "catalogue" | "terms">,
  words: string,
): Promise<string> {
  const hints = hintsOf(catalogue);
  const saysKind = (part: string) => hints.asked(part) !== undefined;
  const nameOf = namesIn(await terms(), saysKind);
  const sentences = sentencesOf(words.replace(OPENS, ", ¿"));
  const asking = sentences.filter((sentence) => saysKind(sentence.text) || !isSocial(sentence, nameOf));
  const parts = asking.map((sentence) => askedPart(sentence, nameOf, saysKind));
  const changed = asking.length < sentences.length || parts.some((part, i) => part !== asking[i]?.text);
  return changed && parts.length > 0 ? parts.map((part) => part.trim()).join(" ") : words;
}

// "Disculpe la molestia ¿quién …": the sign parts them as a comma does.
const OPENS = /(?<=[\p{L}\p{N}])\s+¿/gu;
const SOCIAL: ReadonlySet<string> = new Set(["hello", "thanks", "bye", "help"]);

const isSocial = (sentence: Sentence, nameOf: NameOf): boolean => SOCIAL.has(judgeSentence(sentence, nameOf));

/** A sentence as it was typed, from where it asks and as far as it does. */
function askedPart(sentence: Sentence, nameOf: NameOf, saysKind: (part: string) => boolean): string {
  const { text, words } = sentence;
  const { from, to, calls } = readSaid(sentence, nameOf);
  // A name that somebody is called by may be whom one looks for.
  if (from >= to || calls) return text;
  const last = words[from - 1];
  const begin = last === undefined ? 0 : last.at + last.raw.length;
  const end = words[to]?.at ?? text.length;
  const start = saysKind(text.slice(0, begin)) ? 0 : begin;
  const stop = saysKind(text.slice(end)) ? text.length : end;
  return start === 0 && stop === text.length ? text : text.slice(start, stop).replace(EDGES, "");
}

const EDGES = /^[\s,:!;–—-]+|[\s,:;–—-]+$/gu;
