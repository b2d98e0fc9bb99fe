import type { EditPace } from "../../kernel/commands/transport.ts";
import { type CommunityDb, sql, type Store } from "../store/store.ts";
import type { Card } from "./card.ts";

/** A card that a worker holds. */
export interface CardClaim extends Card {
  /** How much of its subject's changes was there when it was taken up. */
  readonly wanted: number;
  /** A digest of what it shows for certain; null where that is not known. */
  readonly shows: string | null;
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
  /** By the product's clock. */
  readonly now: Date;
  readonly lease: string;
  /** Milliseconds until another may take them up. */
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * Takes up cards of all communities that show what is not so any more, those first that were left alone longest: as many as the
 * platform's pace lets be changed now, over all replicas. No card is given to two workers. What it shows counts as unknown
 * until that is settled: whoever is killed may have changed it.
 */
export async function claimCards(store: Store, request: ClaimRequest): Promise<CardClaim[]> {
  const [any] = await store.statement(sql`select 1 as due from card c where ${dueOn(request)} limit 1`);
  if (!any) return [];
  return store.system(async (db) => {
    // One at a time, and the next sees what this one took: a pace is kept by all together.
    await db.$queryRaw(
      sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`cards ${request.platform}`}, 13))) held`,
    );
    const candidates = await candidatesFor(db, request);
    const turns = takeTurns(candidates, request.pace);
    const claimed = await hold(db, turns, request);
    await keepPace(db, turns, claimed, request);
    return claimed;
  });
}

const dueOn = ({ platform, kinds, now }: ClaimRequest) =>
  sql`c.platform = ${platform} and c.free_at <= now() and (c.wanted <> c.written or c.due_at <= ${now}) and c.kind = any(${[...kinds]}::text[])`;

const placeBy = (pace: EditPace | undefined) =>
  pace?.of === "channel" ? sql`c.space_id || ' ' || c.recipient` : sql`c.space_id`;

interface Candidate {
  readonly community: string;
  readonly id: string;
  readonly place: string;
  /** When the place may be changed next, and the time now, both by the database's clock. */
  readonly nextAt: Date | null;
  readonly at: Date;
}

/** Cards that could be taken up, of each place no more than it takes at once. */
function candidatesFor(db: CommunityDb, request: ClaimRequest): Promise<Candidate[]> {
  const { pace, limit } = request;
  const place = placeBy(pace);
  const most = pace?.atOnce ?? limit;
  const ahead = pace ? burstMs(pace) / 1_000 : 0;
  return db.$queryRaw<Candidate[]>(sql`
    select community, id, place, "nextAt", at from (
      select c.community_id as community, c.id, ${place} as place, p.next_at as "nextAt", now() as at, c.free_at,
        row_number() over (partition by c.community_id, ${place} order by c.free_at, c.id) as turn
      from card c left join card_pace p on p.community_id = c.community_id and p.platform = c.platform and p.place = ${place}
      where ${dueOn(request)} and coalesce(p.next_at <= now() + make_interval(secs => ${ahead}), true)
    ) due where turn <= ${most} order by turn, free_at, id limit ${limit}`);
}

/** A card's turn in its place, after which the place's next change is due then. */
interface Turn extends Candidate {
  readonly then: Date;
}

/** Who may be changed now, by each place's pace: the generic cell rate algorithm (https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm). */
function takeTurns(candidates: readonly Candidate[], pace: EditPace | undefined): Turn[] {
  const next = new Map<string, number>();
  return candidates.flatMap((one): Turn[] => {
    const place = `${one.community} ${one.place}`;
    const at = one.at.getTime();
    const due = Math.max(at, next.get(place) ?? one.nextAt?.getTime() ?? at);
    if (pace && due - burstMs(pace) > at) return [];
    next.set(place, due + (pace?.everyMs ?? 0));
    return [{ ...one, then: new Date(due + (pace?.everyMs ?? 0)) }];
  });
}

const burstMs = ({ atOnce, everyMs }: EditPace) => (atOnce - 1) * everyMs;

interface Held extends Omit<CardClaim, "to" | "lease" | "clearance"> {
  readonly platform: string;
  readonly space: string;
  readonly recipient: string;
}

/** Takes them up, but for those of which somebody is just changing the subject: these come a little later, with that. */
async function hold(db: CommunityDb, turns: readonly Turn[], { lease, leaseMs }: ClaimRequest): Promise<CardClaim[]> {
  if (turns.length === 0) return [];
  const rows = await db.$queryRaw<Held[]>(sql`
    with held as (
      select c.community_id, c.id, c.shows from card c
      join unnest(${turns.map((t) => t.community)}::text[], ${turns.map((t) => t.id)}::text[]) t (community, id) on c.community_id = t.community and c.id = t.id
      where c.free_at <= now() order by c.id for update of c skip locked
    )
    update card c set leased_by = ${lease}, free_at = now() + make_interval(secs => ${leaseMs / 1_000}), shows = null, attempts = c.attempts + 1
    from held h where c.community_id = h.community_id and c.id = h.id
    returning c.community_id as community, c.id, c.key, c.kind, c.subject_id as "subjectId", c.occurrence, c.time, c.platform, c.space_id as space,
      c.recipient, c.receipt, c.detail, c.created_at as "createdAt", c.wanted, h.shows, c.attempts`);
  return rows.map(({ platform, space, recipient, ...row }) => ({
    ...row,
    to: { platform, space, address: "channel", recipient },
    lease,
  }));
}

/** Keeps until when each place is left alone after what was taken up there. */
async function keepPace(
  db: CommunityDb,
  turns: readonly Turn[],
  claimed: readonly CardClaim[],
  { platform, pace }: ClaimRequest,
): Promise<void> {
  if (!pace || claimed.length === 0) return;
  const taken = new Set(claimed.map(({ community, id }) => `${community} ${id}`));
  const last = new Map(
    turns.filter((t) => taken.has(`${t.community} ${t.id}`)).map((t) => [`${t.community} ${t.place}`, t]),
  );
  const kept = [...last.values()];
  await db.$executeRaw(sql`
    insert into card_pace (community_id, platform, place, next_at)
    select k.community, ${platform}, k.place, k.next::timestamptz
    from unnest(${kept.map((t) => t.community)}::text[], ${kept.map((t) => t.place)}::text[], ${kept.map((t) => t.then.toISOString())}::text[]) k (community, place, next)
    on conflict (community_id, platform, place) do update set next_at = excluded.next_at`);
}
