import { onlyJoins } from "../../language/common-words/common-words.ts";
import { LANGUAGES } from "../../language/language.ts";
import { fold, foldedWords } from "../../text/fold.ts";
import { readWhen } from "../../time/when/read-when.ts";
import type { Choice } from "../../values/choice.ts";
import type { ParseContext } from "../kind.ts";

const WHOLE = 3;
const BEGINNING = 4;

/** Whether words say enough of a name to mean it: whole words of it, or how one begins, not some letters from its middle. */
export function matchesName(typed: string, [found]: readonly Choice[]): boolean {
  const [said, own] = [foldedWords(typed), foldedWords(found?.label ?? "")];
  const known = said.every(
    (word) => own.includes(word) || (word.length >= BEGINNING && own.some((o) => o.startsWith(word))),
  );
  return known && (said.join("").length >= WHOLE || said.length * 2 >= own.length);
}

/** What is called as the words are without the last of them, or the last two: "Weekly call next" may mean "Weekly call". */
export async function exactPrefixMatches(
  typed: string,
  find: (words: string) => Promise<readonly Choice[]>,
): Promise<Choice[]> {
  const words = typed.split(/\s+/);
  const shorter = [1, 2].map((n) => words.slice(0, -n).join(" ")).filter((some) => some !== "");
  const found = await Promise.all(shorter.map(find));
  return shorter.flatMap((some, i) => (found[i] ?? []).filter(({ label }) => fold(label) === fold(some)));
}

/** Words beyond which nothing is looked for, so that a sentence does not become a hundred questions. */
const LOOKED_AT = 6;

/** What is called as some of the words are that stand together, where all of them name nothing: "Peru because of the strike" may mean "Peru", and "Mirta Gómez" no other Mirta. The most words count. */
export async function namedWithin(
  typed: string,
  find: (words: string) => Promise<readonly Choice[]>,
): Promise<readonly Choice[]> {
  const all = typed.split(/\s+/);
  const words = all.slice(0, LOOKED_AT);
  for (let length = Math.min(words.length, all.length - 1); length > 0; length -= 1) {
    const found = await Promise.all(
      runsOf(words, length).map(async (run) => (await find(run)).filter(({ label }) => isCalled(label, run))),
    );
    if (found.some((some) => some.length > 0)) return found.flat();
  }
  return [];
}

/** Whether a label is that name, or begins with it and says what tells it apart from others. */
const isCalled = (label: string, name: string): boolean =>
  [fold(label), fold(label).split(/ [–·(]/u)[0]].includes(fold(name));

/** So many words that stand together, but for one that only joins others. */
const runsOf = (words: readonly string[], length: number): string[] =>
  Array.from({ length: words.length - length + 1 }, (_, from) => words.slice(from, from + length).join(" ")).filter(
    (run) => !onlyJoins(fold(run)),
  );

/** Whether words are nothing but a day or an hour, in any language. */
export async function isOnlyTime(typed: string, { now, caller }: ParseContext): Promise<boolean> {
  const context = { now: now.toISOString(), zone: caller.zone, languages: [caller.language, ...LANGUAGES] };
  const read = await readWhen(typed, context);
  return read.kind !== "unsure" || read.reason === "no-time" || read.reason === "ambiguous";
}
