import { LANGUAGES, type Language } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { either, type MatchRule } from "../when/match.ts";
import { saysOnlyTime } from "../when/read-time-of-day.ts";
import { scan } from "../when/scan.ts";
import { cleanText, tokenize } from "../when/tokens.ts";

// Phrases in use have fewer words.
const MOST_TOKENS = 30;
// Of more words that may part two moments, none was meant to.
const MOST_JOINTS = 4;
// An offset at the end is meant for both, and a beginning has none of its own.
const OFFSET = /\b(?:utc|gmt)|\+\d/i;

/** Where a text may part the moment at which something begins from the one at which it ends. */
export type Parting = { readonly begins: string; readonly ends: string };

/** The ways to part a phrase at "to", "hasta", "-"; none where it has no numbers. */
export function partingsOf(typed: string, languages: readonly Language[]): Parting[] {
  const text = cleanText(typed);
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS || !tokens.some(({ kind }) => kind === "number")) return [];
  const found = [...new Set([...languages, ...LANGUAGES])].flatMap((language) => {
    const reader = scan(tokens, lexiconOf(VOCABULARIES[language]));
    // Without a space before it, a dash is a part of a date or of a time.
    const dash: MatchRule<unknown> = (at) => (tokens[at]?.glued ? [] : reader.sign("-")(at));
    const joint = either<unknown>(reader.role("until", "onto"), dash);
    const [lead] = reader.role("from", "of")(0);
    return tokens.flatMap((token, at) =>
      joint(at).map(({ end }) => ({
        begins: text.slice(tokens[lead?.end ?? 0]?.start, token.start).trim(),
        ends: text.slice(tokens[end]?.start ?? text.length).trim(),
      })),
    );
  });
  const distinct = new Map(found.map((one) => [`${one.begins}\n${one.ends}`, one]));
  return [...distinct.values()]
    .filter(({ begins, ends }) => begins !== "" && ends !== "" && !OFFSET.test(ends) && !saysOnlyTime(ends))
    .slice(0, MOST_JOINTS);
}
