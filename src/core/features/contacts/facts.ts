import { type Db, sql } from "../../services/store/store.ts";
import { clockOf, isAway } from "./fields/at-work.ts";
import { isPointOfContact, RELIABLE, SURE } from "./select-contacts.ts";

/** What of a contact decides whether it answers a question. */
export interface Facts {
  readonly id: string;
  readonly country: string;
  readonly folded: string;
  /** Whether it is the single point of contact for a country or topic that is named. */
  readonly point: boolean;
  /** How far it is to be relied on (select-contacts.ts). */
  readonly reliable: number;
  /** Whether somebody has ever verified or confirmed it. */
  readonly sure: boolean;
  /** Whether it is there today, by its own clock. */
  readonly here: boolean;
}

interface Stored extends Omit<Facts, "here"> {
  readonly zone: string | null;
  readonly awayUntil: string | null;
}

/** Facts of the contacts with those ids, by id. */
export async function factsOf(
  { db, community, now }: { readonly db: Db; readonly community: string; readonly now: Date },
  ids: readonly string[],
  { countries, topics }: { readonly countries: readonly string[]; readonly topics: readonly string[] },
): Promise<ReadonlyMap<string, Facts>> {
  if (ids.length === 0) return new Map();
  const named = countries.length + topics.length > 0;
  const rows = await db.$queryRaw<Stored[]>(sql`
    select c.id, c.country, c.folded, ${named ? isPointOfContact(countries, topics, now) : sql`false`} as point, ${RELIABLE} as reliable,
      ${SURE} as sure, c.zone, c.away_until::text as "awayUntil"
    from contact c where c.community_id = ${community} and c.id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, { ...row, here: !isAway(row.awayUntil, clockOf(row), now) }]));
}
