import type { Context } from "../../../kernel/commands/command.ts";
import type { Asker, Findings, UnderstoodQuestion } from "../../../services/questions/ask.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit, LabelTerm } from "../../../services/search/search.ts";
import { describedFirst } from "./described-found.ts";
import type { passageLookUp, PassagesFound } from "./find-passages.ts";
import { fullest, hadOf } from "./fullest.ts";
import { ofKindFirst } from "./of-kind-first.ts";
import { slipsIn, spelt } from "./spelt.ts";
import { type ToldApart, tellingApart } from "./telling-apart.ts";

/** A question and what was found for it: in what is said of resources, and inside of them. */
export interface LookedUp {
  readonly asked: UnderstoodQuestion;
  /** What is said of resources, as far as that answers it beside passages. */
  readonly said: Findings;
  /** The same, the best first. */
  readonly found: readonly Hit[];
  readonly apart: ToldApart;
  readonly inside: PassagesFound;
  /** How many of its words are taken for slips that only a sentence has: beside other kinds of things these count as nothing. */
  readonly guessed: number;
}

/** Who looks, and by what labels besides what a question says. */
interface LookingUp {
  readonly context: Pick<Context, "db" | "community" | "caller" | "now">;
  readonly asker: Asker;
  readonly lookInside: ReturnType<typeof passageLookUp>;
  readonly collections: readonly Recogniser[];
  readonly labels: readonly LabelTerm[];
}

/** Looks a question up; where words of it are slips, as it was meant; where all of it names what nothing is about, by those very words. */
export async function lookedUp(looking: LookingUp, words: string): Promise<LookedUp> {
  const typed = await asTyped(looking, words);
  if (isNothing(typed) && typed.asked.telling.length === 0 && !words.includes('"')) {
    const literal = await asTyped(looking, `"${words}"`);
    return isNothing(literal) ? typed : literal;
  }
  const slips = await slipsIn(looking.asker, typed.asked, typed.said);
  if (slips.length === 0) return typed;
  const meant = await asTyped(looking, spelt(words, slips));
  if (isNothing(meant)) return typed;
  const guessed = typed.said.corrected.length > 0 ? 0 : slips.length;
  return { ...meant, said: { ...meant.said, corrected: slips }, guessed };
}

const isNothing = ({ found, inside }: LookedUp): boolean => found.length + inside.hits.length === 0;

async function asTyped(
  { context, asker, lookInside, collections, labels }: LookingUp,
  words: string,
): Promise<LookedUp> {
  const asked = await asker.read(words, collections);
  const answer = await asker.ask(asked, { labels });
  const best = bestFirst(answer, asked);
  const apart = await tellingApart(context, best);
  const inside = await lookInside(asked, answer.applied, { labels }, apart.passages);
  const said = besideInside(answer, inside, asked.telling);
  return { asked, said, found: said.hits.length === 0 ? [] : best, apart, inside, guessed: 0 };
}

/** The answer of what is said of resources, where passages answer what it has to ask less for, or all of what it takes for a slip: what it says then is let go. */
function besideInside(answer: Findings, { hits, missing }: PassagesFound, telling: readonly Word[]): Findings {
  const lacking = answer.missing.filter((word) => missing.includes(word));
  if (hits.length === 0) return answer;
  const noSlip = answer.corrected.length > 0 && hits.some(({ had }) => had >= telling.length);
  // What meets all that is asked for and has fewer of the words says less than what meets less and has more of them.
  const said = Math.max(1, ...answer.hits.map((hit) => hadOf(hit, telling)));
  const isFuller = hits.some(({ had }) => had >= said);
  return (answer.dropped.length > 0 && isFuller) || noSlip
    ? { ...answer, hits: [], corrected: [], dropped: [], steps: [], missing: lacking }
    : { ...answer, missing: lacking };
}

/** What answers a question by what it has of it, the best first. */
function bestFirst({ hits, dropped, applied }: Findings, asked: UnderstoodQuestion): readonly Hit[] {
  const { telling } = asked;
  if (!applied) return describedFirst(hits, telling);
  // What does without less comes first, whatever else it has.
  if (dropped.length > 0) return hits;
  return fullest(hits.toSorted(ofKindFirst(asked)), telling);
}
