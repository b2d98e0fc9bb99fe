import { sql } from "../../../../services/store/store.ts";
import type { FollowThrough } from "../../following/at.ts";
import { type CountryQuestion, questionsSchema } from "./question.ts";

/** One message of the ledger that asks how far countries are. */
export interface AskedThen {
  readonly person: string;
  /** When it was said, or is to be. */
  readonly at: Date;
  /** Whether it could not be said. */
  readonly failed: boolean;
  readonly questions: readonly CountryQuestion[];
}

/** All messages that asked so, or are to; what was not worth saying when its time came is none. */
export async function questionsSoFar({ db, community }: Pick<FollowThrough, "db" | "community">): Promise<AskedThen[]> {
  const rows = await db.$queryRaw<(Omit<AskedThen, "questions"> & { detail: unknown })[]>(sql`
    select d.person_id as person, coalesce(d.settled_at, d.due_at) as at, d.state = 'failed' as failed, d.detail
    from delivery d where d.community_id = ${community.id} and d.kind = 'tracking' and d.person_id is not null
      and (d.state <> 'dropped' or d.reason = 'summarised')
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
