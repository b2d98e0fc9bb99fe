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

/** Whether words are nothing but a day or an hour, in any language. */
export async function isOnlyTime(typed: string, { now, caller }: ParseContext): Promise<boolean> {
  const context = { now: now.toISOString(), zone: caller.zone, languages: [caller.language, ...LANGUAGES] };
  const read = await readWhen(typed, context);
  return read.kind !== "unsure" || read.reason === "no-time" || read.reason === "ambiguous";
}
