import type { Spend } from "../../../kernel/commands/spend.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { batches } from "../../store/saving.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import { carriedBy, release } from "../coalesce.ts";
import { type DeliveryKind, deliveryKey, type DropReason, type LedgerRow } from "../ledger.ts";

/** Something to be said later, as it is planned. */
export interface Planned {
  readonly kind: DeliveryKind;
  readonly subjectId: string;
  /** Which occurrence of the subject; "" where it has only one. */
  readonly occurrence: string;
  readonly to: Target;
  /** Whom it is said to, where it is a person and one telling is enough, on whatever account: then they make the key, not the account. */
  readonly person?: string;
  readonly dueAt: Date;
  /** Facts fixed now; JSON. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** It is told whatever whoever causes it has told others today: a cancellation, that accounts were linked or parted. */
  readonly uncounted?: true;
}

/** Where and when planning happens. */
export interface DeliveryPlanning {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly ids: Ids;
  /** Who causes it by a command, and how it is taken of their budget of messages to others; nobody where absent. */
  readonly caller?: { readonly personId?: string };
  readonly spend?: Spend;
}

/**
 * Plans deliveries, each once, and returns the keys of those that are planned now. What was planned before and is settled
 * or under way stays as it is; what still waits is moved to the new due time, and what was dropped because its subject was
 * cancelled waits again; with `unsaid` so does what could not be said, for whatever reason, and surely was not. What a command plans for
 * others than its caller is taken of their budget: it throws UserError, and nothing is planned, where that is used up.
 */
export async function planDeliveries(
  planning: DeliveryPlanning,
  planned: readonly Planned[],
  { unsaid = false }: { readonly unsaid?: boolean } = {},
): Promise<Set<string>> {
  const { db, community, now, ids } = planning;
  const keys = new Set<string>();
  const distinct = new Map(planned.map((p) => [deliveryKey(p.kind, p.subjectId, p.occurrence, p.person ?? p.to), p]));
  for (const batch of batches([...distinct])) {
    const column = <T>(of: (p: Planned, key: string) => T) => batch.map(([key, p]) => of(p, key));
    const rows = await db.$queryRaw<{ key: string }[]>(sql`
      insert into delivery as d (community_id, id, key, kind, subject_id, occurrence, platform, space_id, address, recipient, person_id, detail,
        due_at, attempt_at, state, created_at)
      select ${community.id}, n.id, n.key, n.kind, n.subject, n.occurrence, n.platform, n.space, n.address, n.recipient, n.person, n.detail::jsonb,
        n.due::timestamptz, n.due::timestamptz, 'planned', ${now}
      from unnest(${column(() => ids.next())}::text[], ${column((_, key) => key)}::text[], ${column((p) => p.kind)}::text[],
        ${column((p) => p.subjectId)}::text[], ${column((p) => p.occurrence)}::text[], ${column((p) => p.to.platform)}::text[],
        ${column((p) => p.to.space)}::text[], ${column((p) => p.to.address)}::text[], ${column((p) => p.to.recipient)}::text[],
        ${column((p) => p.person ?? null)}::text[], ${column((p) => JSON.stringify(p.detail ?? {}))}::text[],
        ${column((p) => p.dueAt.toISOString())}::text[])
        as n (id, key, kind, subject, occurrence, platform, space, address, recipient, person, detail, due)
      on conflict (community_id, key) do update set state = 'planned', reason = null, attempts = 0, settled_at = null,
        due_at = excluded.due_at, attempt_at = excluded.attempt_at, detail = excluded.detail
      where d.state = 'planned' or (d.state = 'dropped' and d.reason = 'cancelled')
        or (${unsaid} and ((d.state = 'dropped' and d.reason <> 'summarised') or (d.state = 'failed' and d.reason <> 'uncertain')))
      returning d.key`);
    for (const { key } of rows) keys.add(key);
  }
  const caused = [...distinct].filter(([key, one]) => keys.has(key) && isCaused(planning, one));
  if (caused.length > 0) await spendOrRefuse(planning, "messages", caused.length);
  return keys;
}

/** Whether it is a message to another person than whoever causes it. */
function isCaused({ caller }: DeliveryPlanning, { to, person, detail, uncounted }: Planned): boolean {
  const whom = person ?? detail?.["person"];
  return to.address === "direct" && uncounted === undefined && whom !== caller?.personId;
}

/** Plans one delivery; false where it was planned before and is settled or under way. */
export async function planDelivery(planning: DeliveryPlanning, planned: Planned): Promise<boolean> {
  return (await planDeliveries(planning, [planned])).size > 0;
}

/**
 * Drops what is planned about a subject: all, or of one occurrence, by how its text begins, or to one person. What is being handed to the platform at this very moment is still said; before
 * a further attempt its composer sees the subject as it is then. What such a row was to say for others, after an attempt that said
 * nothing, they say themselves.
 */
export async function dropPlanned(
  at: Omit<DeliveryPlanning, "ids">,
  kind: DeliveryKind,
  subjectId: string,
  reason: DropReason,
  which: Which = {},
): Promise<void> {
  await countDropped(at, kind, subjectId, reason, which);
}

interface Which {
  readonly occurrence?: string;
  readonly person?: string;
}

/** The same, and how many that were. */
export async function countDropped(
  { db, community, now }: Omit<DeliveryPlanning, "ids">,
  kind: DeliveryKind,
  subjectId: string,
  reason: DropReason,
  { occurrence, person }: Which = {},
): Promise<number> {
  const rows = await db.$queryRaw<Pick<LedgerRow, "detail">[]>(sql`
    update delivery set state = 'dropped', reason = ${reason}, settled_at = ${now}, lease_until = null, leased_by = null
    where community_id = ${community.id} and kind = ${kind} and subject_id = ${subjectId} and state in ('planned', 'claimed')
      and ${occurrence === undefined ? sql`true` : sql`starts_with(occurrence, ${occurrence})`}
      and ${person === undefined ? sql`true` : sql`person_id = ${person}`} returning detail`);
  await release(rows.flatMap(carriedBy), { db, community, now });
  return rows.length;
}
