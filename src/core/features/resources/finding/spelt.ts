import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Asker, Findings, UnderstoodQuestion } from "../../../services/questions/ask.ts";
import type { SearchResult } from "../../../services/search/search.ts";

type Slips = SearchResult["corrected"];

// "Demandó" is a form of "demanda", and names nothing that is called so.
const ENDING = 2;

function isOtherForm({ typed, used }: Slips[number]): boolean {
  const one = foldedWords(typed).join(" ");
  const other = foldedWords(used).join(" ");
  const stem = Math.max(one.length, other.length) - ENDING;
  return one.slice(0, stem) === other.slice(0, stem);
}

/** Which words of a question that was looked up are slips of others: in a sentence, too, where neither what is said of any resource nor a passage has them. */
export async function slipsIn(
  asker: Pick<Asker, "slips">,
  asked: Pick<UnderstoodQuestion, "all">,
  said: Pick<Findings, "corrected" | "missing" | "applied">,
): Promise<Slips> {
  if (said.corrected.length > 0) return said.corrected.filter((one) => !isOtherForm(one));
  if (said.applied || said.missing.length === 0) return [];
  const slips = await asker.slips(asked.all);
  return slips.filter((one) => said.missing.includes(one.typed) && !isOtherForm(one));
}

// What is quoted, and what is not wanted, is meant as it is typed: "entega", -entega.
const SIGNED = /^[-−"“«„]/u;
const STRETCHES = /(?<=^|[\s(,;:¿¡])(?:[-−]?["“«„][^"“”«»„]*["“”»]|[-−][\p{L}\p{N}]\S*)|[\p{L}\p{N}\p{M}]+/gu;

/** A question as it was meant: with each slip as what it is one of, wherever it stands as a word. */
export function spelt(words: string, slips: Slips): string {
  const meant = new Map(slips.map(({ typed, used }) => [foldedWords(typed).join(" "), used]));
  const asMeant = (word: string) => meant.get(foldedWords(word).join(" ")) ?? word;
  return words.replaceAll(STRETCHES, (one) => (SIGNED.test(one) ? one : asMeant(one)));
}
