import type { Caller } from "../../kernel/access/caller.ts";
import {
  answersOf,
  communityLeads,
  hasPlace,
  type Meeting,
  meetingsInviting,
  meetingsSince,
  mutedAltogether,
  ownLeads,
} from "../meetings/feature.ts";
import { ownChoices } from "../../services/preferences/own.ts";
import type { Db } from "../../services/store/store.ts";
import type { CalendarEntry, EntryStanding } from "./entry.ts";
import type { Shows } from "./feeds.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };
type Reader = Pick<Caller, "role" | "ceiling"> & { readonly personId: string };

/** How long a calendar keeps what is over. */
const BEHIND = 90 * DAY_MS;
/** Most meetings of a calendar: the next ones first. */
const MOST = 1_000;

/** Meetings as they stand in a person's calendar now: what they may see, and of that what is theirs or everything. */
export async function ownEntries(at: In, reader: Reader, shows: Shows, now: Date): Promise<CalendarEntry[]> {
  const meetings = await meetingsSince(at.db, at.community.id, new Date(now.getTime() - BEHIND), MOST);
  const entries = await entriesFor(at, reader, meetings);
  if (shows === "mine")
    return entries.filter(
      ({ standing, byTime }) => standing !== "out" || (byTime && [...byTime.values()].some((s) => s !== "out")),
    );
  return entries.map((entry) =>
    entry.standing === "out" ? { ...entry, standing: "sure", byTime: new Map(), alarms: [] } : entry,
  );
}

/** Some meetings as they stand with a person: by their answers, else by whether they are theirs, else by whether they are invited. */
export async function entriesFor(
  { db, community }: In,
  { personId }: Pick<Reader, "personId">,
  meetings: readonly Meeting[],
): Promise<CalendarEntry[]> {
  const ids = meetings.map(({ id }) => id);
  const answers = await answersOf({ db, community }, personId, ids);
  const muted = await mutedAltogether({ db, community }, personId, ids);
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

function standingOf({ answer, seat }: { readonly answer: string; readonly seat: string | null }): EntryStanding {
  if (answer === "no") return "out";
  return hasPlace({ answer, seat }) ? "sure" : "tentative";
}
