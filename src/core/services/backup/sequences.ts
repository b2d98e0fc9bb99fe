import { type Db, sql } from "../store/store.ts";

/** The next value of every counter, by its name. */
export async function sequencesIn(db: Db): Promise<Record<string, string>> {
  const rows = await db.$queryRaw<{ name: string; next: string }[]>(sql`
    select sequencename::text as name, coalesce(last_value + increment_by, start_value)::text as next from pg_sequences
    where schemaname = current_schema() order by 1`);
  return Object.fromEntries(rows.map(({ name, next }) => [name, next]));
}

/** Has the counters go on there. */
export async function setSequences(db: Db, sequences: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, next] of Object.entries(sequences))
    await db.$queryRaw(sql`select setval(format('%I', ${name}::text)::regclass, ${next}::bigint, false)::text as set`);
}
