import type { OtherWording } from "../../search/search.ts";
import { NICKNAMED } from "./nicknames.ts";
import { soundOf } from "./sounds.ts";
import { otherSpellings } from "./transliteration.ts";

const SPELT_OTHERWISE = 0.9;
const SOUNDS = 0.5;
// Many a name is nobody's nickname, and one nickname that of several names.
const CALLED = 0.6;

/** How names in Cyrillic letters are written in Latin ones, and, by the labels of their sounds, those that are spelt otherwise. */
export const spellings = (tokens: readonly string[]): OtherWording[] =>
  tokens.flatMap((token, at) => {
    const sound = soundOf(token);
    return [
      ...otherSpellings(token).map((word) => wording(at, word, SPELT_OTHERWISE)),
      ...(sound === undefined ? [] : [wording(at, `sounds:${sound}`, SOUNDS)]),
    ];
  });

/** Full names of those who are called so for short: to be used where something else says who is meant. */
export const nicknames = (tokens: readonly string[]): OtherWording[] =>
  tokens.flatMap((token, at) => (NICKNAMED.get(token) ?? []).map((word) => wording(at, word, CALLED)));

const wording = (at: number, word: string, weight: number): OtherWording => ({
  from: at,
  to: at + 1,
  words: [word],
  weight,
});
