import type { Caller } from "../../../kernel/access/caller.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { isCurrent } from "./current.ts";

/** Who confirms, once a year, whom a country has named as its points of contact. */
export interface Correspondent {
  readonly country: string;
  readonly personId: string;
  readonly name: string;
  /** When they were last asked, where they have not answered; how often they did not since. */
  readonly askedAt: Date | null;
  readonly silences: number;
}

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** Makes a person the national correspondent of a country, in place of whoever was; returns that one's id, if it is somebody else's. */
export async function appoint(
  { db, community, now }: In & { readonly now: Date },
  country: string,
  personId: string,
): Promise<string | undefined> {
  const before = await correspondentOf({ db, community }, country);
  if (before === personId) return undefined;
  await db.$executeRaw(sql`
    insert into correspondent (community_id, country, person_id, since) values (${community.id}, ${country}, ${personId}, ${now})
    on conflict (community_id, country) do update set person_id = excluded.person_id, since = excluded.since, asked_at = null, silences = 0`);
  return before;
}

/** Takes the role of a country's correspondent back; returns whose it was, undefined where nobody's. */
export async function dismiss({ db, community }: In, country: string): Promise<string | undefined> {
  const [gone] = await db.$queryRaw<{ person: string }[]>(
    sql`delete from correspondent where community_id = ${community.id} and country = ${country} returning person_id as person`,
  );
  return gone?.person;
}

/** Whose role that is, as far as the reader may know it. */
export async function correspondentOf({ db, community }: In, country: string): Promise<string | undefined> {
  const key = { communityId_country: { communityId: community.id, country } };
  return (await db.correspondent.findUnique({ where: key }))?.personId;
}

/** The countries for which the caller confirms; none where their account acts as a member's at most. */
export async function countriesOf({ db, community }: In, { personId, limited }: Caller): Promise<string[]> {
  if (personId === undefined || limited) return [];
  const rows = await db.correspondent.findMany({
    where: { communityId: community.id, personId },
    orderBy: { country: "asc" },
    select: { country: true },
  });
  return rows.map(({ country }) => country);
}

/** The countries that named points of contact, of those whom the reader may see, and have nobody who confirms them; sorted. */
export async function countriesWithout({ db, community, now }: In & { readonly now: Date }): Promise<string[]> {
  const rows = await db.$queryRaw<{ country: string }[]>(sql`
    select distinct pc.country from point_of_contact pc
    where pc.community_id = ${community.id} and ${isCurrent(now)}
      and not exists (select from correspondent k where k.community_id = pc.community_id and k.country = pc.country)
    order by 1`);
  return rows.map(({ country }) => country);
}

/** All of them that the reader may know, by country. */
export function correspondents({ db, community }: In): Promise<Correspondent[]> {
  return db.$queryRaw<Correspondent[]>(sql`
    select k.country, k.person_id as "personId", p.name, k.asked_at as "askedAt", k.silences
    from correspondent k join person p on p.community_id = k.community_id and p.id = k.person_id
    where k.community_id = ${community.id} order by k.country`);
}
