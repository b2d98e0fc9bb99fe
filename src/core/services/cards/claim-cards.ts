import type { EditPace } from "../../kernel/commands/transport.ts";
import type { Believed } from "../delivery/database-clock.ts";
import { hasLeft } from "../delivery/left-space.ts";
import { type CommunityDb, noSql, sql, type Store } from "../store/store.ts";
import type { Card } from "./card.ts";
import { countChanges } from "./count-changes.ts";
import { burstMs, type DueCard, keepTurns, lockPace, placeBy, takeTurns } from "./card-pace.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** A card that a worker holds. */
export interface CardClaim extends Card {
  /** How much of its subject's changes was there when it was taken up. */
  readonly wanted: number;
  /** A digest of what it shows for certain; null where that is not known. */
  readonly shows: string | null;
  /** Whoever held it before lost it: what they sent may still arrive. */
  readonly orphaned: boolean;
  /** It was known to need a turn, and has one. */
  readonly hasTurn: boolean;
  /** Since when its subject was over, as it was worded last. */
  readonly overAt: Date | null;
  /** How often it was taken up since it was written last, this time included. */
  readonly attempts: number;
  /** The token that says who holds it. */
  readonly lease: string;
}

interface ClaimRequest {
  readonly platform: string;
  readonly pace: EditPace | undefined;
  /** Those that this process can word. */
  readonly kinds: readonly string[];
  /** By the clock that words them. */
  readonly now: Date;
  readonly lease: string;
  /** Milliseconds until another may take them up. */
  readonly leaseMs: number;
  readonly limit: number;
  /** Which leases are over; all that look so where absent. */
  readonly believed?: Believed | undefined;
}

// What was worded so much later than it is now was worded by a clock that was set wrong.
const AHEAD_MS = MINUTE_MS;

/**
 * Takes up cards of all communities that may show what is not so any more, those that are alive and were left alone longest first.
 * Of those that are known to need a change, and wait for it, as many as the platform's pace lets be changed now, over all replicas. No
 * card is given to two workers. What it shows counts as unknown until that is settled: whoever is killed may have changed it.
 */
export async function claimCards(store: Store, request: ClaimRequest): Promise<CardClaim[]> {
  let at = await look(store, request);
  if (at?.changed) {
    await countChanges(store);
    at = await look(store, request);
  }
  if (!at?.due) return [];
  return store.system(async (db) => {
    await lockPace(db, request.platform);
    const candidates = await candidatesFor(db, request);
    const turns = takeTurns(
      candidates.filter(({ waits }) => waits),
      request.pace,
    );
    const claimed = await hold(db, [...candidates.filter(({ waits }) => !waits), ...turns], request);
    const taken = new Set(claimed.map(({ community, id }) => `${community} ${id}`));
    const had = turns.filter(({ community, id }) => taken.has(`${community} ${id}`));
    if (request.pace) await keepTurns(db, request.platform, had);
    return claimed;
  });
}

/** Whether there is a card to be taken up, and whether something is still to be counted up. */
async function look(store: Store, request: ClaimRequest): Promise<{ due: boolean; changed: boolean } | undefined> {
  const [at] = await store.statement<{ due: boolean; changed: boolean }>(sql`
    select exists (select from card c where ${dueOn(request)}) as due, exists (select from card_change) as changed`);
  return at;
}

const dueOn = ({ platform, kinds, now, believed }: ClaimRequest) =>
  sql`c.platform = ${platform} and c.free_at <= now()
    and (c.wanted <> c.written or c.due_at <= ${now} or c.worded_at > ${new Date(now.getTime() + AHEAD_MS)}) and c.kind = any(${[...kinds]}::text[])
    and not ${hasLeft("c")} ${believed ? leaseOver(believed) : noSql}`;

// Where the database's clock was set forward, leases look over of which the message may still be on its way.
const leaseOver = ({ until, withinSeconds }: Believed) =>
  sql`and (c.leased_by is null or (now() <= ${until} and c.free_at > now() - make_interval(secs => ${withinSeconds})))`;

/** Cards that could be taken up; of those that wait no more of each place than it takes at once. */
function candidatesFor(db: CommunityDb, request: ClaimRequest): Promise<DueCard[]> {
  const { pace, limit } = request;
  const place = placeBy(pace);
  const most = pace?.atOnce ?? limit;
  const ahead = pace ? burstMs(pace) / 1_000 : 0;
  return db.$queryRaw<DueCard[]>(sql`
    select community, id, place, waits, "nextAt", at from (
      select c.community_id as community, c.id, ${place} as place, c.waits, p.next_at as "nextAt", now() as at, c.free_at, c.over_at is not null as over,
        row_number() over (partition by c.community_id, ${place}, c.waits order by c.over_at is not null, c.free_at, c.id) as turn
      from card c left join card_pace p on p.community_id = c.community_id and p.platform = c.platform and p.place = ${place}
      where ${dueOn(request)} and (not c.waits or coalesce(p.next_at <= now() + make_interval(secs => ${ahead}), true))
    ) due where not waits or turn <= ${most} order by over, turn, waits desc, free_at, id limit ${limit}`);
}

interface Held extends Omit<CardClaim, "to" | "lease" | "clearance"> {
  readonly platform: string;
  readonly space: string;
  readonly recipient: string;
}

/** Takes them up, but for those of which times are just being moved: these come a little later, with that. While it is held, a card is not over. */
async function hold(
  db: CommunityDb,
  which: readonly DueCard[],
  { lease, leaseMs }: ClaimRequest,
): Promise<CardClaim[]> {
  if (which.length === 0) return [];
  const rows = await db.$queryRaw<Held[]>(sql`
    with held as (
      select c.community_id, c.id, c.shows, c.waits, c.over_at, c.leased_by is not null as orphaned from card c
      join unnest(${which.map((t) => t.community)}::text[], ${which.map((t) => t.id)}::text[]) t (community, id) on c.community_id = t.community and c.id = t.id
      where c.free_at <= now() order by c.id for update of c skip locked
    )
    update card c set leased_by = ${lease}, free_at = now() + make_interval(secs => ${leaseMs / 1_000}), shows = null, waits = false, over_at = null,
      attempts = c.attempts + 1
    from held h where c.community_id = h.community_id and c.id = h.id
    returning c.community_id as community, c.id, c.key, c.kind, c.subject_id as "subjectId", c.occurrence, c.time, c.platform, c.space_id as space,
      c.recipient, c.receipt, c.detail, c.created_at as "createdAt", c.wanted, h.shows, h.waits as "hasTurn", h.over_at as "overAt", h.orphaned,
      c.told_since as "toldSince", c.attempts`);
  return rows.map(({ platform, space, recipient, toldSince, ...row }) => ({
    ...row,
    toldSince: toldSince ?? undefined,
    to: { platform, space, address: "channel", recipient },
    lease,
  }));
}
