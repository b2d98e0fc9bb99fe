import { type LatePolicy, lateBefore } from "../../preferences/late-policy.ts";
import { sql } from "../../store/store.ts";
import type { LedgerRow } from "../ledger.ts";

/**
 * What became of a delivery, as people are told. planned: it is still to be said. late: it was said late, or is still to be
 * said although its time has passed. dropped: it was not said, and nothing went wrong. What another message to the same
 * recipient said together with its own counts as said.
 */
export const OUTCOMES = ["planned", "sent", "late", "failed", "dropped"] as const;
export type OutcomeState = (typeof OUTCOMES)[number];

/** By when a delivery has to be said so as not to be late. */
export interface Measure {
  readonly now: Date;
  readonly policy: Pick<LatePolicy, "tolerance">;
}

type Judged = Pick<LedgerRow, "state" | "reason" | "dueAt" | "settledAt">;

/** What became of a row of the ledger; `outcomeSql` says the same. */
export function outcomeState({ state, reason, dueAt, settledAt }: Judged, { now, policy }: Measure): OutcomeState {
  if (state === "failed" || (state === "dropped" && reason !== "summarised")) return state;
  const settled = state === "sent" || state === "dropped";
  if (dueAt < lateBefore((settled ? settledAt : undefined) ?? now, policy)) return "late";
  return settled ? "sent" : "planned";
}

/** What became of a row `d`, in SQL. */
export function outcomeSql({ now, policy: { tolerance } }: Measure) {
  return sql`case
    when d.state = 'failed' or (d.state = 'dropped' and d.reason <> 'summarised') then d.state
    when d.due_at < coalesce(case when d.state in ('sent', 'dropped') then d.settled_at end, ${now}::timestamptz) - make_interval(mins => ${tolerance}::int) then 'late'
    when d.state in ('sent', 'dropped') then 'sent' else 'planned' end`;
}
