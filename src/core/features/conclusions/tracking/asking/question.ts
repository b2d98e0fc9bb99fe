import { z } from "zod";
import { DAY_MS } from "../../../../kernel/time/units.ts";

/** What somebody is asked: how far a country is with a recommendation. */
const questionSchema = z.object({
  conclusion: z.string(),
  country: z.string(),
  /** When the country had said so last, "" for never: what it has said since answers it. */
  said: z.string(),
});
export type CountryQuestion = z.output<typeof questionSchema>;

/** What stands with such a message in the ledger. */
export const questionsSchema = z.object({ questions: z.array(questionSchema) });

/** What a country has said last, as a question holds it. */
export const saidAt = (at: Date | undefined): string => at?.toISOString() ?? "";

// Our choice: time to begin, then a quarter of a year; who does not answer twice is not asked a third time by itself.
const FIRST_DAYS = 14;
const AGAIN_DAYS = 91;
const MOST_UNANSWERED = 2;
/** What is asked within so many days is asked once. */
const ROUND_DAYS = 14;

/** What is known of a country and a recommendation. */
export interface Known {
  readonly adopted: Date;
  readonly said: Date | undefined;
  /** When it was asked, in any order. */
  readonly asked: readonly Date[];
  /** When that reached somebody; as often where it is left out. */
  readonly reached?: readonly Date[];
}

/** When a country was asked that has not answered since, the latest last: several people of it, or a moderator's question soon after, are once. */
export function unanswered({ said, asked }: Pick<Known, "said" | "asked">): Date[] {
  const rounds: Date[] = [];
  for (const at of asked.toSorted((a, b) => a.getTime() - b.getTime())) {
    if (said !== undefined && at <= said) continue;
    const last = rounds.at(-1);
    if (last !== undefined && at.getTime() - last.getTime() < ROUND_DAYS * DAY_MS) rounds.pop();
    rounds.push(at);
  }
  return rounds;
}

/** Whether a country is to be asked by itself by now: two weeks after it was adopted, and a quarter after it has said or was asked so last. */
export function isToBeAsked(known: Known, now: Date): boolean {
  const open = unanswered(known);
  if (unanswered({ said: known.said, asked: known.reached ?? known.asked }).length >= MOST_UNANSWERED) return false;
  const last = open.at(-1) ?? known.said;
  const from = last ?? known.adopted;
  return now.getTime() - from.getTime() >= (last === undefined ? FIRST_DAYS : AGAIN_DAYS) * DAY_MS;
}
