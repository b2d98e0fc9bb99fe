import { fold } from "../../kernel/text/fold.ts";
import { type Db, joinSql, noSql, sql } from "../../services/store/store.ts";

/** A meeting that was found by its title. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly startsLocal: string;
  readonly rule: string | null;
  readonly place: string | null;
}

const FOUND = sql`m.id, m.title, m.starts_at as "startsAt", m.starts_local as "startsLocal", m.rule, m.place`;

/** Which meetings are looked through: those that are not cancelled, or those that are. */
export const STANDS = sql`m.cancelled_at is null`;
export const CANCELLED = sql`m.cancelled_at is not null`;

/** The meeting with that id that the reader may see. */
export function withId(db: Pick<Db, "$queryRaw">, id: string): Promise<Found[]> {
  return db.$queryRaw<Found[]>(sql`select ${FOUND} from meeting m
    where m.community_id = current_setting('rapporteur.community') and m.id = ${id}`);
}

/** Meetings that the reader may see with all the words in their title: first those whose title begins with them, then series, then the latest. */
export function titled(
  db: Pick<Db, "$queryRaw">,
  words: string,
  limit: number,
  which: typeof STANDS,
): Promise<Found[]> {
  const wanted = fold(words);
  const each = wanted
    .split(" ")
    .filter((w) => w !== "")
    .map((w) => sql`and position(${w} in m.folded) > 0`);
  return db.$queryRaw<Found[]>(
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
export function around(db: Pick<Db, "$queryRaw">, from: Date, until: Date): Promise<Found[]> {
  return db.$queryRaw<Found[]>(sql`select ${FOUND} from meeting m
    where m.community_id = current_setting('rapporteur.community') and ${STANDS}
      and ((m.starts_at < ${until} and coalesce(m.ends_at > ${from}, true))
        or exists (select from occurrence_change c where c.community_id = m.community_id and c.meeting_id = m.id
          and c.starts_at > ${from} and c.starts_at < ${until}))
    order by m.rule is not null, m.starts_at, m.id limit ${MOST_AROUND}`);
}
