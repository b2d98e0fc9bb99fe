import { Temporal } from "temporal-polyfill";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { knownOf } from "../facts/known.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { afterEdit, claimChange, type Edited, type Editing } from "../history/editing.ts";
import { recordEdit } from "../history/edit-record.ts";
import type { MeetingFacts } from "../facts/meeting-facts.ts";
import { takeSnapshot } from "../history/snapshot.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

type Own = Pick<MeetingFacts, "title" | "local" | "minutes" | "place" | "link" | "agenda">;

/** Changes one time of a series and no other. Undefined where somebody else changed the series since. */
export function editTime(editing: Editing, meeting: Meeting, time: Occurrence, is: Own): Promise<Edited | undefined> {
  const added = time.change?.kind === "added";
  const local = is.local === time.key && !added ? null : is.local;
  const own = (name: "place" | "link" | "agenda") => (is[name] === meeting[name] ? null : (is[name] ?? ""));
  const data = {
    kind: added ? "added" : "changed",
    startsLocal: local,
    startsAt:
      local === null ? null : new Date(placeWallClock(Temporal.PlainDateTime.from(local), meeting.zone).moment.at),
    title: is.title === meeting.title ? null : is.title,
    minutes: is.minutes === meeting.minutes ? null : is.minutes,
    ...{ place: own("place"), link: own("link"), agenda: own("agenda") },
  };
  const asByRule = !added && Object.values({ ...data, kind: null }).every((value) => value === null);
  return change(editing, meeting, time, asByRule ? undefined : data);
}

/** Skips one time of a series. Undefined where somebody else changed the series since. */
export function skipTime(editing: Editing, meeting: Meeting, time: Occurrence): Promise<Edited | undefined> {
  const empty = {
    startsLocal: null,
    startsAt: null,
    minutes: null,
    title: null,
    place: null,
    link: null,
    agenda: null,
  };
  return change(editing, meeting, time, time.change?.kind === "added" ? undefined : { kind: "skipped", ...empty });
}

type Data = {
  readonly kind: string;
  readonly startsLocal: string | null;
  readonly startsAt: Date | null;
  readonly minutes: number | null;
} & Pick<Meeting, "place" | "link" | "agenda"> & { readonly title: string | null };

async function change(
  editing: Editing,
  meeting: Meeting,
  { key, change: own }: Occurrence,
  data: Data | undefined,
): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const known = knownOf(meeting, key, now);
  const before = await takeSnapshot(db, community.id, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined) return undefined;
  const id = { communityId: community.id, meetingId: meeting.id, occurrence: key };
  const told = { sequence: (own?.sequence ?? 0) + 1, changedAt: now };
  await db.occurrenceChange.deleteMany({ where: id });
  if (data) await db.occurrenceChange.create({ data: { ...id, ...data, ...told } });
  const ends = data?.startsAt
    ? new Date(data.startsAt.getTime() + (data.minutes ?? meeting.minutes) * MINUTE_MS)
    : null;
  // A last time that moved ends the series later.
  if (ends && meeting.endsAt && ends > meeting.endsAt)
    await db.meeting.update({
      where: { communityId_id: { communityId: community.id, id: meeting.id } },
      data: { endsAt: ends },
    });
  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: key, sequence, before });
  return { ...(await afterEdit(editing, meeting.id, { key, was: known })), key, edit, of: meeting.id };
}
