import { sql } from "../../../services/store/store.ts";
import type { FollowThrough } from "./at.ts";
import { type Nudge, nudgeSchema } from "./nudge.ts";

/** One nudge of the ledger. */
export interface SentNudge {
  readonly person: string;
  /** The day of its reader for which it is. */
  readonly day: string;
  /** Whether it waits, or may just be being said. */
  readonly state: "planned" | "under way" | "over";
  readonly saidAt: Date | null;
  readonly items: readonly Nudge[];
}

/** All nudges that were said or are to be, as the ledger has them; what was not worth saying when its time came is none. */
export async function askedSoFar({ db, community }: FollowThrough): Promise<SentNudge[]> {
  const rows = await db.$queryRaw<(Omit<SentNudge, "items"> & { detail: unknown })[]>(sql`
    select d.person_id as person, d.occurrence as day, d.settled_at as "saidAt", d.detail,
      case when d.state = 'planned' then 'planned' when d.state in ('claimed', 'sending') then 'under way' else 'over' end as state
    from delivery d where d.community_id = ${community.id} and d.kind = 'nudge' and d.person_id is not null
      and (d.state <> 'dropped' or d.reason = 'summarised')
    order by d.id`);
  return rows.map(({ detail, ...row }) => ({ ...row, items: nudgeSchema.safeParse(detail).data?.items ?? [] }));
}
