import { fold, foldedWords } from "../../../kernel/text/fold.ts";

// How letters sound alike in the languages of the interface, one after the other; from our own knowledge of them.
const ALIKE: readonly (readonly [letters: RegExp, as: string])[] = [
  [/[^a-z]/g, ""],
  [/tx|tch|tsch|ch|sch|sh/g, "X"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/qu(?=[ei])|ck|q/g, "k"],
  [/gu(?=[ei])/g, "g"],
  [/g(?=[eiy])/g, "j"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/h/g, ""],
  [/z|ss/g, "s"],
  [/ll|y/g, "i"],
  [/v|w/g, "b"],
  [/x/g, "j"],
  [/ou/g, "u"],
  [/(.)\1+/g, "$1"],
];
const SHORTEST = 4;

/** How a word sounds, so that "Goicoechea" is "Goikoetxea" and "Giménez" is "Jimenes"; undefined for short words and other letters. */
export function soundOf(word: string): string | undefined {
  const folded = fold(word);
  if (folded.length < SHORTEST || !/^[a-z]+$/u.test(folded)) return undefined;
  return ALIKE.reduce((sound, [letters, as]) => sound.replace(letters, as), folded);
}

/** The sounds of the words of a name, each once. */
export const soundsOf = (name: string): string[] => [
  ...new Set(foldedWords(name).flatMap((word) => soundOf(word) ?? [])),
];
