import type { Ids } from "../ids.ts";
import type { Target } from "../platform.ts";
import { type Db, sql } from "../store/store.ts";
import { type DeliveryKind, deliveryKey, type DropReason } from "./ledger.ts";

/** Something to be said later, as it is planned. */
export interface Planned {
  readonly kind: DeliveryKind;
  readonly subjectId: string;
  /** Which occurrence of the subject; "" where it has only one. */
  readonly occurrence: string;
  readonly to: Target;
  readonly dueAt: Date;
  /** Facts fixed now; JSON. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Where and when planning happens. */
export interface Planning {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly ids: Ids;
}

/**
 * Plans a delivery once; false where it was planned before and is settled or under way. What still waits is moved to the
 * new due time, and what was dropped because its subject was cancelled waits again.
 */
export async function planDelivery({ db, community, now, ids }: Planning, { kind, subjectId, occurrence, to, dueAt, detail = {} }: Planned): Promise<boolean> {
  const key = deliveryKey(kind, subjectId, occurrence, to);
  const rows = await db.$queryRaw<unknown[]>(sql`
    insert into delivery as d (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, detail,
      due_at, attempt_at, state, created_at)
    values (${community.id}, ${ids.next()}, ${key}, ${kind}, ${subjectId}, ${occurrence}, ${to.platform}, ${to.space}, ${to.address},
      ${to.recipient}, ${JSON.stringify(detail)}::jsonb, ${dueAt}, ${dueAt}, 'planned', ${now})
    on conflict (community_id, key) do update set state = 'planned', reason = null, attempts = 0, settled_at = null,
      due_at = excluded.due_at, attempt_at = excluded.attempt_at, detail = excluded.detail
    where d.state = 'planned' or (d.state = 'dropped' and d.reason = 'cancelled')
    returning 1`);
  return rows.length > 0;
}

/**
 * Drops what is planned about a subject. What is being handed to the platform at this very moment is still said; before
 * a further attempt its composer sees the subject as it is then.
 */
export async function dropPlanned({ db, community, now }: Omit<Planning, "ids">, kind: DeliveryKind, subjectId: string, reason: DropReason): Promise<void> {
  await db.delivery.updateMany({
    where: { communityId: community.id, kind, subjectId, state: { in: ["planned", "claimed"] } },
    data: { state: "dropped", reason, settledAt: now, leaseUntil: null, leasedBy: null },
  });
}
