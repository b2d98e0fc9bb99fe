import { sql, type Store } from "../store/store.ts";
import type { Chore } from "./chore.ts";
import { nextMoment } from "./moments.ts";

/** How a chore stands. Moments are the product's clock's. */
export interface ChoreState {
  readonly name: string;
  /** Its next scheduled moment. */
  readonly next: Date;
  /** What was due and has not been begun since; absent where nothing was. */
  readonly missed?: Date;
  /** Its last run; absent where there was none. */
  readonly last?: {
    readonly startedAt: Date;
    /** `broken`: its worker is gone, and another is to do it. */
    readonly outcome: "ok" | "failed" | "running" | "broken";
    /** What was wrong, where it failed. */
    readonly error: string | null;
    /** When a run ended well. */
    readonly successAt: Date | null;
  };
  /** Runs that ended well, and runs that failed. */
  readonly ok: number;
  readonly failed: number;
}

interface Row {
  readonly name: string;
  readonly startedAt: Date;
  readonly outcome: "ok" | "failed" | "running" | "broken";
  readonly error: string | null;
  readonly successAt: Date | null;
  readonly runs: number;
  readonly failures: number;
}

/** How the chores stand at `now`, in the order given. */
export async function choreStates(store: Store, chores: readonly Chore[], now: Date): Promise<ChoreState[]> {
  const rows = await store.statement<Row>(sql`
    select name, last_started_at as "startedAt", last_success_at as "successAt", error, runs, failures,
      case when lease_until is null then outcome when lease_until > now() then 'running' else 'broken' end as outcome from chore`);
  return Promise.all(
    chores.map(async ({ name, cron }) => {
      const row = rows.find((one) => one.name === name);
      const next = await nextMoment(cron, now);
      if (!row) return { name, next, ok: 0, failed: 0 };
      const { startedAt, outcome, error, successAt, runs, failures } = row;
      const missed = await nextMoment(cron, startedAt);
      return {
        name,
        next,
        ...(missed <= now ? { missed } : {}),
        last: { startedAt, outcome, error, successAt },
        ok: runs - failures,
        failed: failures,
      };
    }),
  );
}

/** Whether a run of that chore ended, and by then: where none did, it is its first, or the clock was set back since. */
export async function endedBy(store: Store, name: string, now: Date): Promise<boolean> {
  const ended = sql`select 1 from chore where name = ${name} and last_ended_at <= ${now}`;
  return (await store.statement(ended)).length > 0;
}
