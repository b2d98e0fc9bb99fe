import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { UnderstoodQuestion } from "../../../services/questions/ask.ts";
import { isOfTheField } from "../../../services/questions/loose-words.ts";
import { type TextStretch, valuesOf } from "../../../services/questions/reading/condition.ts";
import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { wordsHad } from "../../../services/search/words-had.ts";

// Where a kind is named amid other words ("who challenged the firearms directive in court"), it may be what the question is about: what
// is of it counts so many times as much as what only has its name.
const AMID = 2;

/**
 * What has the status that is asked for, before what only says something of it; what is of the kind that is asked for, before what only has the
 * kind's name somewhere; of either what counts most. A question that begins or ends with a kind asks for it.
 */
export function ofKindFirst({ conditions, telling, question }: UnderstoodQuestion): (a: Hit, b: Hit) => number {
  const asked = conditions.filter((one) => valuesOf(one, "kind").length > 0);
  const kinds = new Set(asked.flatMap((one) => valuesOf(one, "kind").map((kind) => `kind:${kind}`)));
  const isOfKind = ({ met }: Hit) => met.some((labels) => labels.some((label) => kinds.has(label)));
  const statuses = new Set(conditions.flatMap((one) => valuesOf(one, "status").map((status) => `status:${status}`)));
  const isOfStatus = ({ met }: Hit) => met.some((labels) => labels.some((label) => statuses.has(label)));
  const isAmid = asked.every((one) => one.spans.every((span) => standsAmid(question.text, span)));
  const counts = onceEach((hit) => worth(hit, telling) * (isAmid && isOfKind(hit) ? AMID : 1));
  return (a, b) =>
    Number(isOfStatus(b)) - Number(isOfStatus(a)) ||
    (isAmid ? 0 : Number(isOfKind(b)) - Number(isOfKind(a))) ||
    counts(b) - counts(a);
}

// Each is compared with many.
function onceEach(count: (hit: Hit) => number): typeof count {
  const known = new Map<Hit, number>();
  return (hit) => {
    const own = known.get(hit) ?? count(hit);
    known.set(hit, own);
    return own;
  };
}

const standsAmid = (text: string, { from, to }: TextStretch): boolean =>
  [text.slice(0, from), text.slice(to)].every((part) => foldedWords(part).some((word) => !onlyJoins(word)));

// What is filed as what is asked for counts so much more than what only says so somewhere.
const FILED = 0.25;
// And what has its words in its title, however long its titles in other languages make that, so much before what has them in its text.
const NAMED = 0.15;

// And what has all words that name something so much before what has none of them.
const HAD = 0.6;

// That somebody writes "arms" in a library on arms tells so little beside a word that tells something.
const OF_THE_FIELD = 0.25;

function worth(hit: Hit, telling: readonly Word[]): number {
  const { score, met } = hit;
  const filed = met.filter((labels) => labels.length > 0).length;
  const { named, all } = wordsHad(hit);
  const weight = (words: readonly Word[]) =>
    words.reduce((sum, { folded }) => sum + (isOfTheField(folded) ? OF_THE_FIELD : 1), 0);
  const most = Math.max(1, weight(telling));
  const share = (had: ReadonlySet<string>) => weight(telling.filter(({ folded }) => had.has(folded))) / most;
  return score * (1 + FILED * filed + NAMED * share(named) + HAD * share(all));
}
