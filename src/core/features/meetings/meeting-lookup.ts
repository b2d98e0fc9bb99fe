import type { Caller } from "../../kernel/access/caller.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { currentCommunity } from "../../services/store/current-community.ts";
import { foundByAllWords } from "../../services/search/found-by-all-words.ts";
import { type Db, sql } from "../../services/store/store.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { standingOnDay, titledOnDay } from "./titles/titled-on-day.ts";
import { toldApart } from "./titles/told-apart.ts";
import { CANCELLED, type TitledMeeting, originsOf, STANDS, standing, titled } from "./titles/titled-meetings.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

// Who picks a meeting without a word means one that comes soon.
const AHEAD_MS = 60 * DAY_MS;

/**
 * Meetings that the caller may see by id and by words of their title, for members; with a day behind these, those that have a
 * time then. By id a cancelled one is found too, and by words where no title has them, so that it can be shown, and cancelling
 * twice be explained and undone; else those that the search finds. Where titles are the same, the label tells them apart (told-apart.ts).
 */
export const meetingLookup: ReferenceLookup = {
  byId: async (db, caller, id) => (await withIds(db, caller, [id])).at(0),
  byIds: (db, caller, ids) => withIds(db, caller, ids),

  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    const found = await titled(db, words, limit, STANDS);
    if (found.length > 0) return choicesOf(db, found, caller);
    const cancelled = await titled(db, words, limit, CANCELLED);
    return choicesOf(db, cancelled.length > 0 ? cancelled : await searched(db, caller, words, limit), caller);
  },

  async likeliest(db, caller, limit, now) {
    if (!atLeast(caller.role, "member")) return [];
    const ahead = await listOccurrences(db, await currentCommunity(db), now, new Date(now.getTime() + AHEAD_MS));
    const next = [...new Set(ahead.map(({ meeting }) => meeting.id))].slice(0, limit);
    const others = await titled(db, "", limit, STANDS);
    const found = [...(await standing(db, next)), ...others.filter(({ id }) => !next.includes(id))];
    return choicesOf(db, found.slice(0, limit), caller);
  },

  async near(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    return choicesOf(db, await searched(db, caller, words, limit, { slips: true }), caller);
  },

  async byDay(db, caller, words, limit, now) {
    if (!atLeast(caller.role, "member")) return [];
    const found = await titledOnDay(db, caller, words, { limit, now });
    const choices = await choicesOf(db, found, caller);
    return found.flatMap(({ day }, at) => (choices[at] ? [{ ...choices[at], day }] : []));
  },

  async onDay(db, caller, words, limit, now) {
    if (!atLeast(caller.role, "member")) return [];
    const found = (await standingOnDay(db, caller, words, now)).slice(0, limit);
    return (await choicesOf(db, found, caller)).map((choice) => ({ ...choice, day: words }));
  },

  async firstTime(db, caller, id) {
    const [found] = await db.$queryRaw<{ local: string; zone: string }[]>(sql`
      select m.starts_local as local, m.zone from meeting m where m.community_id = current_setting('rapporteur.community') and m.id = ${id}`);
    return found;
  },
};

/** The same of meetings that are cancelled, which have no times any more; by words one that stands where none is, so that it can be said that it does. */
export const cancelledLookup: ReferenceLookup = {
  byId: (db, caller, id) => meetingLookup.byId(db, caller, id),
  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    const found = await titled(db, words, limit, CANCELLED);
    return choicesOf(db, found.length > 0 || words === "" ? found : await titled(db, words, limit, STANDS), caller);
  },
};

async function withIds(db: Db, caller: Caller, ids: readonly string[]): Promise<Choice[]> {
  if (!atLeast(caller.role, "member")) return [];
  return db.$queryRaw<Choice[]>(sql`
    select m.id as value, m.title as label from meeting m
    where m.community_id = current_setting('rapporteur.community') and m.id = any(${[...ids]}::text[])`);
}

/** Meetings as the search finds them. */
async function searched(
  db: Db,
  caller: Caller,
  words: string,
  limit: number,
  slips?: { readonly slips: true },
): Promise<TitledMeeting[]> {
  return standing(db, await foundByAllWords(db, caller, "meeting", withoutControls(words), limit, slips));
}

/** Each under a label that is no other's; where a meeting comes from is looked up only where that is needed to tell it apart. */
async function choicesOf(db: Db, found: readonly TitledMeeting[], caller: Caller): Promise<Choice[]> {
  const labels = found.map((meeting) => toldApart(meeting, found, caller));
  const alike = found.filter((_, at) => labels.some((label, other) => other !== at && label === labels[at]));
  const ids = alike.map(({ id }) => id);
  const origins = ids.length === 0 ? undefined : await originsOf(db, ids);
  return found.map((meeting, at) => ({
    value: meeting.id,
    label: origins?.has(meeting.id) ? toldApart(meeting, found, caller, origins) : (labels[at] ?? meeting.title),
  }));
}
