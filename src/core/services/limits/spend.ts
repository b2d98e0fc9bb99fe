import { PERIODS } from "../../kernel/commands/budget.ts";
import type { Spending, Spent } from "../../kernel/dispatch/ports.ts";
import { type Db, openHandle, sql, type Sql } from "../store/store.ts";

/** Under what it is kept how much of a budget somebody took in a community. */
export const budgetKey = (community: Sql, who: Sql, budget: Sql): Sql =>
  sql`${community} || ' ' || ${who} || ' ' || ${budget}`;

/** Takes of a budget, by the database's clock: as much as asked for, or nothing. What the transaction takes back was not taken. */
export async function spend(db: Db, { community, who, budget, cost, rate }: Spending): Promise<Spent> {
  const key = budgetKey(sql`${community}::text`, sql`${who}::text`, sql`${budget}::text`);
  const [taken] = await openHandle(db).$queryRaw<{ fits: boolean; last: boolean; wait: number }[]>(
    sql`select fits, last, wait from spend(${key}, ${cost}::int, ${rate.most}::int, ${PERIODS[rate.per]}::int)`,
  );
  if (!taken) throw new Error("taking of a budget says what came of it");
  return taken.fits ? { last: taken.last } : { waitMs: taken.wait };
}
