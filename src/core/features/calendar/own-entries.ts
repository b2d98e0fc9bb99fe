import type { Caller } from "../../kernel/access/caller.ts";
import { hasPlace } from "../meetings/answers.ts";
import { meetingsInviting } from "../meetings/invited.ts";
import { communityLeads, ownLeads } from "../meetings/leads.ts";
import { type Meeting, WITH_CHANGES } from "../meetings/meeting.ts";
import { ownChoices } from "../../services/preferences/own.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { Entry, Standing } from "./entry.ts";
import type { Shows } from "./feeds.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };
type Reader = Pick<Caller, "role" | "ceiling"> & { readonly personId: string };

const DAY = 86_400_000;
/** How long a calendar keeps what is over. */
const BEHIND = 90 * DAY;
/** Most meetings of a calendar: the next ones first. */
const MOST = 1_000;

/** Meetings as they stand in a person's calendar now: what they may see, and of that what is theirs or everything. */
export async function ownEntries(at: In, reader: Reader, shows: Shows, now: Date): Promise<Entry[]> {
  const { db, community } = at;
  const since = new Date(now.getTime() - BEHIND);
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m where m.community_id = ${community.id} and coalesce(m.ends_at > ${since}, true)
    order by m.ends_at is not null, m.ends_at desc, m.id limit ${MOST}`);
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: rows.map(({ id }) => id) } },
    include: WITH_CHANGES,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const entries = await entriesFor(at, reader, meetings);
  if (shows === "mine") return entries.filter(({ standing, byTime }) => standing !== "out" || (byTime && [...byTime.values()].some((s) => s !== "out")));
  return entries.map((entry) => (entry.standing === "out" ? { ...entry, standing: "sure", byTime: new Map(), alarms: [] } : entry));
}

/** Some meetings as they stand with a person: by their answers, else by whether they are theirs, else by whether they are invited. */
export async function entriesFor({ db, community }: In, { personId }: Pick<Reader, "personId">, meetings: readonly Meeting[]): Promise<Entry[]> {
  const ids = meetings.map(({ id }) => id);
  const where = { communityId: community.id, personId, meetingId: { in: ids } };
  const answers = await db.rsvp.findMany({ where, orderBy: { occurrence: "asc" } });
  const muted = new Set((await db.mute.findMany({ where: { ...where, occurrence: "" } })).map((m) => m.meetingId));
  const invited = await meetingsInviting({ db, community }, personId, ids);
  const chosen = await ownChoices({ db, community }, personId);
  const everybodys = await communityLeads({ db, community });
  return meetings.map((meeting) => {
    const given = answers.filter((a) => a.meetingId === meeting.id);
    const series = given.find((a) => a.occurrence === "");
    const own = meeting.organiserId === personId || meeting.chairId === personId;
    const standing = series ? standingOf(series) : own ? "sure" : invited.has(meeting.id) ? "tentative" : "out";
    const byTime = new Map(given.filter((a) => a.occurrence !== "").map((a) => [a.occurrence, standingOf(a)]));
    const silent = muted.has(meeting.id) || chosen.tell === "none";
    return { meeting, standing, byTime, alarms: silent ? [] : (chosen.leads ?? ownLeads(meeting) ?? everybodys) };
  });
}

function standingOf({ answer, seat }: { readonly answer: string; readonly seat: string | null }): Standing {
  if (answer === "no") return "out";
  return hasPlace({ answer, seat }) ? "sure" : "tentative";
}
