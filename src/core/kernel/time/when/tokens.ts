import { foldCharacter } from "../fold.ts";

/** A word, a run of digits or one sign, folded for comparison, with its place in the cleaned text. `glued`: nothing stood between it and the token before. */
export type PhraseToken = {
  readonly kind: "word" | "number" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
};

// Scripts written without spaces: each character is a word of its own, and the vocabulary's phrases are cut the same way.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /^[0-9]$/;

/** Text with control characters, invisible marks and runs of spaces evened out, dashes as "-" and a half as ".5". */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/(\d?)\s?½/g, (_, digit: string) => `${digit === "" ? "0" : digit}.5`)
    .replace(/[\p{Pd}−]/gu, "-")
    .trim();
}

/**
 * Cuts cleaned text into tokens. Apostrophes, full stops behind a word and hyphens between words only part words
 * ("après-demain" and "apres demain" are the same two tokens).
 */
export function tokenize(text: string): PhraseToken[] {
  const tokens: PhraseToken[] = [];
  let at = 0;
  let glued = false;
  let run: Run | undefined;
  const close = () => {
    if (run) tokens.push({ ...run, end: at });
    run = undefined;
  };
  for (const character of text) {
    const kind = kindOf(character);
    if (!goesOn(run, kind, character)) {
      glued = run !== undefined || (tokens.at(-1)?.end === at && at > 0);
      close();
    }
    if (kind !== "sign") {
      run ??= { kind, text: "", start: at, glued };
      run.text += foldCharacter(character);
    } else if (character.trim() !== "" && !partsWords(tokens.at(-1), text, at)) {
      tokens.push({ kind: "sign", text: foldCharacter(character), start: at, end: at + character.length, glued });
    }
    at += character.length;
  }
  close();
  return tokens;
}

/** A word or number that has begun. */
type Run = { readonly kind: "word" | "number"; text: string; readonly start: number; readonly glued: boolean };

function kindOf(character: string): PhraseToken["kind"] {
  if (DIGIT.test(foldCharacter(character))) return "number";
  return LETTER.test(character) ? "word" : "sign";
}

function goesOn(run: Run | undefined, kind: PhraseToken["kind"], character: string): boolean {
  return run?.kind === kind && !UNSPACED.test(character) && !UNSPACED.test(run.text);
}

function partsWords(before: PhraseToken | undefined, text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === "'" || sign === "’" || sign === "ʼ") return true;
  if (before?.kind !== "word" || before.end !== at) return false;
  return sign === "." || (sign === "-" && LETTER.test(text.charAt(at + 1)));
}

/** The tokens at those places as they are written, with what stands between two that follow each other. */
export function textOf(places: readonly number[], tokens: readonly PhraseToken[], text: string): string {
  return places.reduce((written, at, index) => {
    const token = tokens[at];
    const follows = index > 0 && places[index - 1] === at - 1;
    const before = follows ? text.slice(tokens[at - 1]?.end, token?.start) : written === "" ? "" : " ";
    return written + before + text.slice(token?.start, token?.end);
  }, "");
}
