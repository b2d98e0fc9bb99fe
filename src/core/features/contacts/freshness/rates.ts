import { sql } from "../../../services/store/store.ts";
import type { LookingAt } from "../select-contacts.ts";
import { RIGHT_AT } from "./next-steps.ts";

/** How many contacts were asked about when they were asked last, how many of these were confirmed since, and how many are stale. */
export interface AnswerRate {
  readonly asked: number;
  readonly confirmed: number;
  readonly stale: number;
}

/** The same of one country, by its code. */
export interface CountryRate extends AnswerRate {
  readonly country: string;
}

/** How people answer, country by country, those first of which most were asked. */
export function ratesOf({ db, community }: Pick<LookingAt, "db" | "community">): Promise<CountryRate[]> {
  return db.$queryRaw<CountryRate[]>(sql`
    select c.country, count(*)::int as asked, (count(*) filter (where ${RIGHT_AT} >= c.asked_at))::int as confirmed,
      (count(*) filter (where c.stale_at is not null))::int as stale
    from contact c where c.community_id = ${community.id} and c.asked_at is not null group by c.country order by asked desc, c.country`);
}

/** All of them together. */
export const overall = (rates: readonly AnswerRate[]): AnswerRate =>
  rates.reduce(
    (sum, { asked, confirmed, stale }) => ({
      asked: sum.asked + asked,
      confirmed: sum.confirmed + confirmed,
      stale: sum.stale + stale,
    }),
    { asked: 0, confirmed: 0, stale: 0 },
  );
