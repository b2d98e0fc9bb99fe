import type { EditPace } from "../../kernel/commands/transport.ts";
import { type CommunityDb, sql, type Store } from "../store/store.ts";
import type { Card } from "./card.ts";

/** The place by which a platform counts changes, of a card that is `c`. */
export const placeBy = (pace: EditPace | undefined) =>
  pace?.of === "channel" ? sql`c.space_id || ' ' || c.recipient` : sql`c.space_id`;

/** How far ahead of its pace a place may be. */
export const burstMs = ({ atOnce, everyMs }: EditPace): number => (atOnce - 1) * everyMs;

/** Lets one process after the other take cards and turns of a platform: the next sees what this one took, to the end of the transaction. */
export async function lockPace(db: CommunityDb, platform: string): Promise<void> {
  await db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`cards ${platform}`}, 13))) held`,
  );
}

/** A card that could be taken up. */
export interface DueCard {
  readonly community: string;
  readonly id: string;
  readonly place: string;
  /** It is known to need a turn, and waits for it. */
  readonly waits: boolean;
  /** When the place may be changed next, and the time now, both by the database's clock. */
  readonly nextAt: Date | null;
  readonly at: Date;
}

/** A card's turn in its place, after which the place's next change is due then. */
interface Turn extends DueCard {
  readonly then: Date;
}

/** Who of those who wait may be changed now, by each place's pace: the generic cell rate algorithm (https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm). */
export function takeTurns(waiting: readonly DueCard[], pace: EditPace | undefined): Turn[] {
  const next = new Map<string, number>();
  return waiting.flatMap((one): Turn[] => {
    const place = `${one.community} ${one.place}`;
    const at = one.at.getTime();
    const due = Math.max(at, next.get(place) ?? one.nextAt?.getTime() ?? at);
    if (pace && due - burstMs(pace) > at) return [];
    next.set(place, due + (pace?.everyMs ?? 0));
    return [{ ...one, then: new Date(due + (pace?.everyMs ?? 0)) }];
  });
}

/** Keeps until when each place is left alone after turns that were taken there, in that order. */
export async function keepTurns(db: CommunityDb, platform: string, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return;
  const kept = [...new Map(turns.map((t) => [`${t.community} ${t.place}`, t])).values()];
  await db.$executeRaw(sql`
    insert into card_pace (community_id, platform, place, next_at)
    select k.community, ${platform}, k.place, k.next::timestamptz
    from unnest(${kept.map((t) => t.community)}::text[], ${kept.map((t) => t.place)}::text[], ${kept.map((t) => t.then.toISOString())}::text[]) k (community, place, next)
    on conflict (community_id, platform, place) do update set next_at = excluded.next_at`);
}

/** Takes a turn for a card of which it has just been found that it must be changed; false where its place has none now, or another goes first there: one that waits, and before what is over whatever is not. */
export function takeTurn(
  store: Store,
  { community, id, to, overAt }: Pick<Card, "community" | "id" | "to"> & { readonly overAt: Date | null },
  pace: EditPace,
): Promise<boolean> {
  const { platform, space, recipient } = to;
  const place = pace.of === "channel" ? `${space} ${recipient}` : space;
  const first =
    overAt === null
      ? sql`c.waits and c.free_at <= now() and c.over_at is null`
      : sql`c.over_at is null and c.wanted <> c.written`;
  return store.system(async (db) => {
    await lockPace(db, platform);
    const taken = await db.$queryRaw<unknown[]>(sql`
      insert into card_pace as p (community_id, platform, place, next_at)
      select ${community}, ${platform}, ${place}, now() + make_interval(secs => ${pace.everyMs / 1_000})
      where not exists (select from card c where c.community_id = ${community} and c.platform = ${platform} and c.id <> ${id}
        and ${placeBy(pace)} = ${place} and (${first} or (c.waits and c.free_at <= now() and ${overAt !== null})))
      on conflict (community_id, platform, place) do update
        set next_at = greatest(p.next_at, now()) + make_interval(secs => ${pace.everyMs / 1_000})
        where p.next_at <= now() + make_interval(secs => ${burstMs(pace) / 1_000})
      returning 1`);
    return taken.length > 0;
  });
}
