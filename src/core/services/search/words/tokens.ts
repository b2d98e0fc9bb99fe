import { fold } from "../../../kernel/text/fold.ts";

/** One word of a text, or one way of reading it. */
export interface WordToken {
  /** As it stands in the text. */
  readonly typed: string;
  /** In lower case, with its accents: what stemmers want. */
  readonly lower: string;
  /** Without accents and case. Never empty, at most LONGEST characters. */
  readonly folded: string;
  /** "word": has forms; "exact": numbers, codes and scripts without spaces; "both": abbreviations and compounds, also found as written. */
  readonly form: "word" | "exact" | "both";
  /** A second reading of what other tokens stand for already. */
  readonly extra: boolean;
  /** Whether it is a part of an address or the like, which is written as it is meant. */
  readonly address: boolean;
}

const LONGEST = 64;
const JOINED_LONGEST = 40;
// Soft hyphens, joiners and the like, which change nothing of what a word is.
const IGNORABLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
const WORD = String.raw`[\p{L}\p{N}\p{M}]`;
// Words and what joins them without a space: "3d-printed", "A/RES/55/255", "10.826/2003", "l'arme", "a@example.org".
const RUN = new RegExp(String.raw`[\p{L}\p{N}]${WORD}*(?:(?:[-‐‑'’ʼ./&_@:+·]|(?<=\d),(?=\d))${WORD}+)*`, "gu");
// What most runs are: one word of Latin letters, in which nothing can be read in another way.
const PLAIN = /^[a-zß-öø-ÿ]+$/i;
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+`;
// Digits grouped by thousands are one number: Brazil's law 10.826 is also written 10826.
const PART = new RegExp(String.raw`(?<!\d)\d{1,3}(?:[.,]\d{3})+(?!\d)|${UNSPACED}|(?:(?!${UNSPACED})${WORD})+`, "gu");
const ONLY_UNSPACED = new RegExp(`^${UNSPACED}$`, "u");
const APOSTROPHE = /['’ʼ]/;

/** The words of a text in its order, each with the readings under which it should be found. */
export function tokens(text: string): WordToken[] {
  const clean = text.normalize("NFKC").replace(IGNORABLE, "");
  const lowerCase = /\p{Ll}/u.test(clean);
  return (clean.match(RUN) ?? []).flatMap((run) => runTokens(run, lowerCase));
}

// "ana@example.org", "example.org/path", "A/RES/55".
const ADDRESS = /[@/_&]|\p{L}[.:]\p{L}{2}/u;

function runTokens(run: string, lowerCase: boolean): WordToken[] {
  if (PLAIN.test(run)) return word(run, run, lowerCase).map((reading) => ({ ...reading, address: false }));
  const address = ADDRESS.test(run);
  return readRun(run, lowerCase).map((token) => ({ ...token, address }));
}

type Reading = Omit<WordToken, "address">;

function readRun(run: string, lowerCase: boolean): Reading[] {
  const whole = run.replace(/['’ʼ]s$/i, "");
  const parts = whole.match(PART) ?? [];
  const letters = parts.length > 1 && parts.every((p) => /^\p{L}$/u.test(p));
  if (letters) return token(whole, parts.join(""), "both", false);
  // An article that is elided ("l'arme", "qu'on") is no word to be found.
  const words = parts.filter(
    (p, i) => !(i === 0 && parts.length > 1 && APOSTROPHE.test(whole.charAt(p.length)) && /^(?:\p{L}|qu)$/iu.test(p)),
  );
  const found = words.flatMap((part) => partTokens(part, lowerCase));
  if (parts.length > 1 && whole.length <= JOINED_LONGEST)
    found.push(...token(whole, parts.map(ungrouped).join(""), APOSTROPHE.test(whole) ? "exact" : "both", true));
  return found;
}

function partTokens(part: string, lowerCase: boolean): Reading[] {
  return ONLY_UNSPACED.test(part)
    ? pairs(Array.from(part)).flatMap((pair) => token(part, pair, "exact", false))
    : word(part, ungrouped(part), lowerCase);
}

function word(typed: string, text: string, lowerCase: boolean): Reading[] {
  const abbreviation = lowerCase && /^\p{Lu}{2,}$/u.test(typed);
  return token(typed, text, abbreviation ? "both" : "word", false);
}

function ungrouped(part: string): string {
  return /^[\d.,]+$/.test(part) ? part.replace(/[.,]/g, "") : part;
}

// Without a dictionary, overlapping pairs of characters are what finds words in scripts that put no space between them.
function pairs(characters: readonly string[]): string[] {
  return characters.length < 2 ? [...characters] : characters.slice(1).map((c, i) => `${characters[i] ?? ""}${c}`);
}

function token(typed: string, text: string, form: WordToken["form"], extra: boolean): Reading[] {
  const folded = short(fold(text));
  if (folded === "") return [];
  return [{ typed, lower: short(text.toLowerCase()), folded, form: /\p{N}/u.test(text) ? "exact" : form, extra }];
}

function short(text: string): string {
  return text.length <= LONGEST ? text : Array.from(text).slice(0, LONGEST).join("");
}
