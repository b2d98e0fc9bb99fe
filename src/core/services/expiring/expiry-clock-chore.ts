import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Chore } from "../chores/chore.ts";
import { endedBy } from "../chores/state.ts";
import { nameSql } from "../store/catalog-sql.ts";
import { noSql, sql, type Sql } from "../store/store.ts";
import type { Expiring } from "./expiring.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

// Clocks of replicas differ by less.
const OFF_MS = 10 * MINUTE_MS;

/**
 * Has what a clock began that was ahead by mistake be over as long after now as it was to last: a code that works for ten minutes does so
 * for no year. Only once an earlier run of it is not ahead of the clock either, an hour ago: what is ahead of a clock that has just been
 * set back may be right, and somebody would be erased at once when the clock is.
 */
export const expiryClock: Chore = {
  name: "expiry-clock",
  cron: "41 * * * *",
  async run({ store, clock, catalogue }) {
    const now = clock.now();
    if (!(await endedBy(store, expiryClock.name, now))) return;
    for (const one of declared(catalogue, "expiring").flat()) await store.statement(putRight(one, now));
  },
};

function putRight({ table, moment, lasts, open }: Expiring, now: Date): Sql {
  const [rows, over] = [nameSql(table), nameSql(moment)];
  const after = (ms: number) => sql`${new Date(now.getTime() + ms)}::timestamptz`;
  const only = open === undefined ? noSql : sql`and ${open}`;
  if (typeof lasts === "number")
    return sql`update ${rows} r set ${over} = ${after(lasts)} where r.${over} > ${after(lasts + OFF_MS)} ${only} returning 1`;
  const began = nameSql(lasts);
  return sql`update ${rows} r set ${over} = ${after(0)} + (r.${over} - r.${began}), ${began} = ${after(0)}
    where r.${began} > ${after(OFF_MS)} and r.${over} > r.${began} ${only} returning 1`;
}
