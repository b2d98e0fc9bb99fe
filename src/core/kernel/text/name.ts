import { withoutControls } from "./text.ts";

// What joins or parts letters and is seen by what it does to them: in Arabic script the non-joiner between letters, in scripts of
// India and its neighbours both joiners after a virama (https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters),
// and the variation selectors of Mongolian letters.
const JOINED =
  /(?<=(?=\p{L})\p{Script=Arabic}\p{M}*)\u200c(?=(?=\p{L})\p{Script=Arabic})|(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2])[\u200c\u200d]|(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]/u;
const SEEN_BY_NOBODY = new RegExp(`(${JOINED.source})|[\\p{Default_Ignorable_Code_Point}\\u2800]`, "gu");

// Marks that are drawn above, below or around a letter, with the letter.
const MARKED = /([^\p{Mn}\p{Me}]?)([\p{Mn}\p{Me}]+)/gu;
const SIMPLE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** How many marks a letter has at most: "Forbid sequences of more than 4 nonspacing marks" (https://www.unicode.org/reports/tr39/#Optional_Detection). */
const MOST_MARKS = 4;
/** On letters that mostly come with their marks as one character: two more, as some languages need. */
const MOST_ON_SIMPLE = 2;

/**
 * A name as a platform has it, fit to be shown beside others: without controls, what is not seen, what turns the direction of what
 * stands around it, and marks that are stacked higher than any script does it. What letters of a script need stays.
 */
export function cleanName(name: string): string {
  let kept = cleaned(name);
  // What is gone may have stood between a letter and its mark, or before a joiner that joins nothing now.
  for (let once = name; once !== kept; kept = cleaned(once)) once = kept;
  return kept;
}

function cleaned(name: string): string {
  return withoutControls(name)
    .replace(SEEN_BY_NOBODY, (_, joins?: string) => joins ?? "")
    .normalize("NFC")
    .replace(MARKED, (_, base: string, marks: string) => withMarks(base, marks))
    .replace(/\s+/gu, " ")
    .trim();
}

/** A letter with its marks, each once in a row; marks of nothing are none. */
function withMarks(base: string, marks: string): string {
  if (base.trim() === "") return base;
  const each = Array.from(marks).filter((mark, at, all) => mark !== all[at - 1]);
  return base + each.slice(0, SIMPLE.test(base) ? MOST_ON_SIMPLE : MOST_MARKS).join("");
}
