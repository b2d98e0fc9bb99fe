import { sql } from "../../store/store.ts";
import type { DeliveryContext } from "../composer.ts";
import { DUE_COLUMNS, type DueRow } from "../ledger.ts";
import { hasLeft } from "../left-space.ts";
import type { DeliveryServices } from "../services.ts";
import { DELIVERY_TIMES } from "../delivery-times.ts";
import type { Sharing } from "../../../kernel/access/sharing.ts";
import type { DeliveryClaim } from "../lease.ts";

/** A claimed row that is to be said next. */
export interface ToPrepare {
  readonly claim: DeliveryClaim;
  readonly clearance?: Sharing;
}

/**
 * A row of which `stopped` says whether its space has left the community, or whom it is for is suspended: it was planned before that, or
 * by something that was under way just then.
 */
type Held = DueRow & { readonly stopped: boolean };

/**
 * Marks rows as being handed over from now on, and returns them by id as they stood before that; without those that another worker holds
 * by now. Nobody else changes them until the end of the transaction.
 */
export async function mark(
  { db, community }: DeliveryContext,
  { deliveryTimes }: DeliveryServices,
  items: readonly ToPrepare[],
): Promise<Map<string, Held>> {
  const { lease } = deliveryTimes ?? DELIVERY_TIMES;
  const claims = new Map(items.map(({ claim }) => [claim.id, claim]));
  // In order, as everybody locks them.
  const ordered = [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = await db.$queryRaw<Held[]>(sql`
    update delivery d set state = 'sending', lease_until = now() + make_interval(secs => ${lease / 1_000})
    from unnest(${ordered.map(({ id }) => id)}::text[], ${ordered.map((claim) => claim.lease)}::text[]) c (id, lease)
    where d.community_id = ${community.id} and d.id = c.id and d.leased_by = c.lease
    returning ${DUE_COLUMNS}, (${hasLeft("d")} or ${isForSuspended()}) as stopped`);
  return new Map(rows.map((row) => [row.id, { ...row, state: claims.get(row.id)?.state ?? row.state }]));
}

/** Whether a row was worded as a card the last time. */
export const isCard = ({ detail }: Pick<DueRow, "detail">): boolean =>
  typeof detail === "object" && detail !== null && "card" in detail;

/** Keeps what settling will need. What an earlier attempt was to keep as a card counts no more: it may say something else now. */
export async function addDetails(
  { db, community }: DeliveryContext,
  details: ReadonlyMap<string, object>,
): Promise<void> {
  if (details.size === 0) return;
  await db.$executeRaw(sql`
    update delivery d set detail = (d.detail - 'card') || s.detail::jsonb
    from unnest(${[...details.keys()]}::text[], ${[...details.values()].map((detail) => JSON.stringify(detail))}::text[]) s (id, detail)
    where d.community_id = ${community.id} and d.id = s.id`);
}

/** Whether a row is for somebody who is suspended, alone or with others, whatever planned it: a condition for a statement in which the row is called `d`. */
const isForSuspended = () => sql`(d.address <> 'channel' and exists (
  select from handle h join person p on p.community_id = h.community_id and p.id = h.person_id
  where h.community_id = d.community_id and h.platform = d.platform and h.external_id = any(string_to_array(d.recipient, ' ')) and p.suspended_at is not null))`;
