import { type Db, sql } from "../../../services/store/store.ts";

/** Lets whoever answers, accepts or ends a question do so one after the other, until the end of the transaction. */
export async function holdQuestion(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  id: string,
): Promise<void> {
  await db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`question ${community.id} ${id}`}, 0))) held`,
  );
}
