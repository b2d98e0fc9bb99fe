import type { Caller } from "../../kernel/access/caller.ts";
import { fold } from "../../kernel/text/fold.ts";
import { formatter } from "../../kernel/language/format.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { joinSql, noSql, sql } from "../../services/store/store.ts";

interface Found {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
}

/**
 * Meetings that the caller may see by id and by words of their title, for members. By id a cancelled one is found too, so that cancelling twice can
 * be explained and undone. Where titles are the same, the label says the day of the first time.
 */
export const meetingLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    if (!atLeast(caller.role, "member")) return undefined;
    const [found] = await db.$queryRaw<{ id: string; title: string }[]>(sql`
      select m.id, m.title from meeting m where m.community_id = current_setting('rapporteur.community') and m.id = ${id}`);
    return found ? { value: found.id, label: found.title } : undefined;
  },

  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    const wanted = fold(words);
    const each = wanted
      .split(" ")
      .filter((w) => w !== "")
      .map((w) => sql`and position(${w} in m.folded) > 0`);
    // The beginning of a title first, then series, then the latest.
    const found = await db.$queryRaw<Found[]>(
      joinSql(
        [
          sql`select m.id, m.title, m.starts_at as "startsAt" from meeting m
            where m.community_id = current_setting('rapporteur.community') and m.cancelled_at is null`,
          ...(each.length > 0 ? each : [noSql]),
          sql`order by position(${wanted} in m.folded) <> 1, m.rule is null, m.starts_at desc, m.id limit ${limit}`,
        ],
        " ",
      ),
    );
    return found.map((m) => ({ value: m.id, label: labelOf(m, found, caller) }));
  },

  async firstTime(db, caller, id) {
    const [found] = await db.$queryRaw<{ local: string; zone: string }[]>(sql`
      select m.starts_local as local, m.zone from meeting m where m.community_id = current_setting('rapporteur.community') and m.id = ${id}`);
    return found;
  },
};

function labelOf(meeting: Found, all: readonly Found[], caller: Caller): string {
  const twins = all.filter((m) => fold(m.title) === fold(meeting.title));
  return twins.length === 1
    ? meeting.title
    : `${meeting.title} (${formatter(caller.language, caller.zone).moment(meeting.startsAt, "date", meeting.startsAt)})`;
}
