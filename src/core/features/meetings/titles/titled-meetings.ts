import { fold } from "../../../kernel/text/fold.ts";
import { type Db, joinSql, noSql, sql } from "../../../services/store/store.ts";

/** A meeting that was found by its title. */
export interface TitledMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly startsLocal: string;
  readonly rule: string | null;
  readonly place: string | null;
}

const FOUND = sql`m.id, m.title, m.starts_at as "startsAt", m.starts_local as "startsLocal", m.rule, m.place`;

/** Where a meeting comes from: the names of who organises it and of its channel, null for none that is known, and since when it is there. */
export interface Origin {
  readonly organiser: string | null;
  readonly channel: string | null;
  readonly createdAt: Date;
}

/** Which meetings are looked through: those that are not cancelled, or those that are. */
export const STANDS = sql`m.cancelled_at is null`;
export const CANCELLED = sql`m.cancelled_at is not null`;

/** The meeting with that id that the reader may see. */
export function withId(db: Pick<Db, "$queryRaw">, id: string): Promise<TitledMeeting[]> {
  return db.$queryRaw<TitledMeeting[]>(sql`select ${FOUND} from meeting m
    where m.community_id = current_setting('rapporteur.community') and m.id = ${id}`);
}

/** Those of the meetings with these ids that stand and that the reader may see, in that order. */
export async function standing(db: Pick<Db, "$queryRaw">, ids: readonly string[]): Promise<TitledMeeting[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<TitledMeeting[]>(sql`select ${FOUND} from meeting m
    where m.community_id = current_setting('rapporteur.community') and m.id = any(${[...ids]}::text[]) and ${STANDS}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Where those meetings come from, by their ids; of those that the reader may see. */
export async function originsOf(db: Pick<Db, "$queryRaw">, ids: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await db.$queryRaw<(Origin & { readonly id: string })[]>(sql`
    select m.id, p.name as organiser, c.name as channel, m.created_at as "createdAt" from meeting m
    left join person p on p.community_id = m.community_id and p.id = m.organiser_id
    left join space s on s.community_id = m.community_id and s.platform = m.platform and s.external_id = m.space_id
    left join channel c on c.community_id = s.community_id and c.space_id = s.id and c.external_id = m.channel
    where m.community_id = current_setting('rapporteur.community') and m.id = any(${[...ids]}::text[])`);
  return new Map(rows.map(({ id, ...origin }) => [id, origin]));
}

/** Meetings that the reader may see with all the words in their title: first those whose title begins with them, then series, then the latest. */
export function titled(
  db: Pick<Db, "$queryRaw">,
  words: string,
  limit: number,
  which: typeof STANDS,
): Promise<TitledMeeting[]> {
  const wanted = fold(words);
  const each = wanted
    .split(" ")
    .filter((w) => w !== "")
    .map((w) => sql`and position(${w} in m.folded) > 0`);
  return db.$queryRaw<TitledMeeting[]>(
    joinSql(
      [
        sql`select ${FOUND} from meeting m
          where m.community_id = current_setting('rapporteur.community') and ${which}`,
        ...(each.length > 0 ? each : [noSql]),
        sql`order by position(${wanted} in m.folded) <> 1, m.rule is null, m.starts_at desc, m.id limit ${limit}`,
      ],
      " ",
    ),
  );
}

// A community has fewer on a day; looking at their times takes a while.
const MOST_AROUND = 100;

/** Meetings that the reader may see and that may have a time between two moments: by their beginning and their end alone. */
export function around(db: Pick<Db, "$queryRaw">, from: Date, until: Date): Promise<TitledMeeting[]> {
  return db.$queryRaw<TitledMeeting[]>(sql`select ${FOUND} from meeting m
    where m.community_id = current_setting('rapporteur.community') and ${STANDS}
      and ((m.starts_at < ${until} and coalesce(m.ends_at > ${from}, true))
        or exists (select from occurrence_change c where c.community_id = m.community_id and c.meeting_id = m.id
          and c.starts_at > ${from} and c.starts_at < ${until}))
    order by m.rule is not null, m.starts_at, m.id limit ${MOST_AROUND}`);
}
