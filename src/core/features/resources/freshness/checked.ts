import { type Db, sql, type Sql } from "../../../services/store/store.ts";
import type { ResourceKind } from "../resource.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/**
 * For how many months it holds that somebody looked whether a resource is still so, by its kind; null where it stays what it was. Our
 * choice: laws are amended in any year, a guide or a treaty's state seldom, and a ruling was given on its day.
 */
const MONTHS: Readonly<Record<string, number | null>> = {
  ...{ treaty: 24, law: 12, resolution: 24, ruling: null },
  ...{ guide: 24, practice: 24, template: 24, study: null, news: null },
  ...{ database: 12, network: 12, contacts: 12, training: 12 },
};

/** Kinds that are in force, or are not any more. */
export const OF_LAW: readonly string[] = ["treaty", "law", "resolution"] satisfies ResourceKind[];
export const isOfLaw = (kind: string): boolean => OF_LAW.includes(kind);

/** So many days there are to answer before what is due is said not to be checked. */
export const GRACE_DAYS = 30;

const PERIODS = JSON.stringify(MONTHS);

/** When somebody last looked whether the resource `r` is still so: by `f`, its row of resource_freshness, and by its own dates; null where nobody ever did. */
const LOOKED_AT: Sql = sql`greatest(f.verified_at, r.status_as_of::timestamp at time zone 'utc', r.read_on::timestamp at time zone 'utc')`;

/** The same; else when it was published. */
export const CHECKED_AT: Sql = sql`coalesce(${LOOKED_AT}, r.published_at)`;

/** When it is to be looked at again; null where never: of its kind, or what is not in force any more. */
export const DUE_AT: Sql = sql`(case when r.legal_status in ('repealed', 'superseded') then null
  else ${CHECKED_AT} + make_interval(months => (${PERIODS}::jsonb ->> r.kind)::int) end)`;

/** The condition that a person said of the resource `r` that it is still so, or what became of it, and that this still holds then. */
export const isVerified = (now: Date): Sql =>
  sql`(f.verified_at is not null and coalesce(${DUE_AT} > ${graceBefore(now)}::timestamptz, true))`;

/** Ids of the published resources of which that is so then, and of which the reader may know. */
export async function verifiedIds(
  { db, community }: { readonly db: Pick<Db, "$queryRaw">; readonly community: string },
  now: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select r.id from resource r join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
    where r.community_id = ${community} and r.published_at is not null and ${isVerified(now)}`);
  return rows.map(({ id }) => id);
}

/** Whether its day is over then, with the days that there are to answer. */
export const isStale = (now: Date): Sql => sql`coalesce(${DUE_AT} <= ${graceBefore(now)}::timestamptz, false)`;

/** Of law, whether somebody said how it stands. */
export const IN_FORCE: Sql = sql`(case when r.kind <> all(${[...OF_LAW]}::text[]) then null when r.legal_status = 'unknown' then 'unknown' else 'said' end)`;

/** How one resource stands. */
export interface CheckedStanding {
  readonly checkedAt: Date;
  /** The same; null where nobody ever looked. */
  readonly lookedAt: Date | null;
  readonly dueAt: Date | null;
  /** Who said last that it is still so; null where nobody did, or they are erased. */
  readonly by: string | null;
  readonly verifiedAt: Date | null;
  /** Whether its day is over, with the days that there are to answer. */
  readonly stale: boolean;
  /** Of law, whether somebody said how it stands; null of what is never in force. */
  readonly inForce: "said" | "unknown" | null;
}

type Reading = { readonly db: Pick<Db, "$queryRaw">; readonly community: { readonly id: string }; readonly now: Date };

/** How published resources with those ids stand, as far as the reader may know of them. */
export async function standings(
  { db, community, now }: Reading,
  ids: readonly string[],
): Promise<Map<string, CheckedStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(CheckedStanding & { id: string })[]>(sql`
    select r.id, ${CHECKED_AT} as "checkedAt", ${LOOKED_AT} as "lookedAt", ${DUE_AT} as "dueAt", f.verified_at as "verifiedAt", p.name as by,
      ${isStale(now)} as stale, ${IN_FORCE} as "inForce"
    from resource r left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
      left join person p on p.community_id = f.community_id and p.id = f.verified_by_id
    where r.community_id = ${community.id} and r.id = any(${[...ids]}::text[]) and r.published_at is not null`);
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** The moment at which the days of grace began that end at `now`. */
export const graceBefore = (now: Date): Date => new Date(now.getTime() - GRACE_DAYS * DAY_MS);
