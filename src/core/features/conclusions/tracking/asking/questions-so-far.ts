import { sql } from "../../../../services/store/store.ts";
import type { FollowThrough } from "../../following/at.ts";
import { type CountryQuestion, questionsSchema } from "./question.ts";
import { DAY_MS } from "../../../../kernel/time/units.ts";

/** One message of the ledger that asks how far countries are. */
export interface AskedThen {
  readonly person: string;
  /** When it was said, or is to be. */
  readonly at: Date;
  /** Whether it could not be said. */
  readonly failed: boolean;
  readonly questions: readonly CountryQuestion[];
}

// What is said is said within a day, or after quiet hours: what was later was said by a clock that was ahead by mistake.
const AHEAD_MS = 2 * DAY_MS;

/** All messages that asked so, or are to; what was not worth saying when its time came is none, and what will be, by a clock that was ahead. */
export async function questionsSoFar({
  db,
  community,
  now,
}: Pick<FollowThrough, "db" | "community" | "now">): Promise<AskedThen[]> {
  const rows = await db.$queryRaw<(Omit<AskedThen, "questions"> & { detail: unknown })[]>(sql`
    select d.person_id as person, coalesce(d.settled_at, d.due_at) as at, d.state = 'failed' and d.reason <> 'uncertain' as failed, d.detail
    from delivery d where d.community_id = ${community.id} and d.kind = 'tracking' and d.person_id is not null
      and (d.state <> 'dropped' or d.reason = 'summarised')
      and coalesce(d.settled_at, d.due_at) <= ${new Date(now.getTime() + AHEAD_MS)}
    order by d.id`);
  return rows.map(({ detail, ...row }) => ({
    ...row,
    questions: questionsSchema.safeParse(detail).data?.questions ?? [],
  }));
}

/** When each country was asked, by "conclusion country". */
export function timesAsked(asked: readonly AskedThen[]): ReadonlyMap<string, readonly Date[]> {
  const times = new Map<string, Date[]>();
  for (const { at, questions } of asked)
    for (const one of questions) times.set(keyOf(one), [...(times.get(keyOf(one)) ?? []), at]);
  return times;
}

/** By what a country and a recommendation are found. */
export const keyOf = ({ conclusion, country }: Pick<CountryQuestion, "conclusion" | "country">): string =>
  `${conclusion} ${country}`;
