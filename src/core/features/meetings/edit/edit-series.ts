import { Temporal } from "temporal-polyfill";
import { fold } from "../../../kernel/text/fold.ts";
import { Prisma } from "../../../services/store/rows.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { type Recurrence, repeatRule } from "../../../kernel/time/recurrence.ts";
import { readableAs } from "../changes/as-it-was.ts";
import { knownOf } from "../changes/change.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { endOf } from "../schedule-meeting.ts";
import { hasKey, keyIn, keysOf, movedBy, moveTimes, remapAnswers } from "./occurrence-keys.ts";
import { afterEdit, claimChange, type Edited, type Editing, recordEdit } from "./edit-record.ts";
import { differing, type MeetingFacts, OWN_FACTS } from "./meeting-facts.ts";
import { type Snapshot, takeSnapshot, writeParts } from "./snapshot.ts";
import { runsIt, transferOrganiser } from "./transfer-organiser.ts";
import { parseRule } from "../../../kernel/time/recurrence/parse-rule.ts";
import { writeRule } from "../../../kernel/time/recurrence/rule.ts";

/** A change of a meeting as it is asked for: the time that was looked at, its facts then, and what they are to be. */
export interface SeriesPatch {
  readonly time: Occurrence | undefined;
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
}

/**
 * Changes a meeting, with every time of it. The times move as the one that was looked at does; what is kept about one, answers
 * among it, goes with it, and so do those that were changed by themselves. Undefined where somebody else changed it since.
 */
export async function editSeries(editing: Editing, meeting: Meeting, patch: SeriesPatch): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const known = knownOf(meeting, "", now);
  const before = await takeSnapshot(db, community.id, meeting);
  const readable = await readableAs(editing, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined) return undefined;
  const next = nextOf(meeting, patch);
  const [from, to] = [recurrenceOf(meeting), recurrenceOf(next)];
  const rekeyed = keyIn(from, to);
  await moveTimes(editing, {
    ...{ from: meeting.id, to: meeting.id },
    keys: new Map((await keysOf(editing, meeting.id)).map((key) => [key, rekeyed(key)])),
  });
  await remapAnswers(db, community.id, meeting.id, { was: from, is: to });
  const changes = changesIn(before, { to, rekeyed, patch });
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: meeting.id } },
    data: { ...columnsOf(patch.is, next, changes), ...runsIt(meeting) },
  });
  await writeParts(db, community.id, meeting.id, {
    changes,
    invited: [...patch.is.invited],
    documents: documentsIn(before, patch),
  });
  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: "", sequence, before });
  await transferOrganiser(editing, meeting.id, patch.is);
  const edited = await afterEdit(editing, meeting.id, { key: "", was: known, readable });
  return {
    meeting: edited,
    key: patch.time === undefined ? edited.startsLocal : rekeyed(patch.time.key),
    edit,
    of: meeting.id,
  };
}

/** The documents wished for, and those of before that whoever wishes may not see: of these nothing was said. */
export function documentsIn({ documents }: Snapshot, { was, is }: SeriesPatch): string[] {
  return [...is.documents, ...documents.filter((one) => !was.documents.includes(one))];
}

const MINUTE = 60_000;

type Start = Pick<Meeting, "startsLocal" | "zone" | "rule" | "startsAt">;

/** When the meeting begins and how it repeats, once its time is as wished. */
function nextOf(meeting: Meeting, { was, is }: SeriesPatch): Start {
  // The facts of a series are those of one of its times: the first moves as far as that one.
  const wall = meeting.rule === null || is.rule === null ? is.local : movedBy(meeting.startsLocal, was.local, is.local);
  const { moment } = placeWallClock(Temporal.PlainDateTime.from(wall), is.zone);
  const rule = is.rule === was.rule ? ruleFrom(is.rule, meeting.startsLocal, moment.local) : is.rule;
  return { startsLocal: moment.local, zone: moment.zone, startsAt: new Date(moment.at), rule };
}

/** The columns of a meeting that has those facts, begins then and has those changed times. */
export function columnsOf(
  is: MeetingFacts,
  { startsLocal, zone, startsAt, rule }: Start,
  changes: Snapshot["changes"],
) {
  const {
    title,
    minutes,
    place,
    link,
    agenda,
    languages,
    sharing,
    capacity,
    rsvpMinutes,
    leads,
    organiserId,
    chairId,
  } = is;
  const byRule = endOf({ startsLocal, zone, startsAt, rule, minutes });
  const ends = changes.flatMap((c) => (c.startsAt ? [c.startsAt.getTime() + (c.minutes ?? minutes) * MINUTE] : []));
  const lastEnd = byRule && new Date(Math.max(byRule.getTime(), ...ends));
  return {
    ...{ title, folded: fold(title), startsLocal, zone, startsAt, minutes, rule, endsAt: lastEnd },
    ...{ place, link, agenda, languages: [...languages], sharing, capacity, rsvpMinutes, organiserId, chairId },
    leads: leads === null ? Prisma.DbNull : [...leads],
  };
}

/**
 * The times that differ from the series, in the series as it is then. Those that its rule has no longer are let go; of the one
 * that was looked at, what was wished for the whole series is not its own any more.
 */
export function changesIn(
  { changes }: Snapshot,
  {
    to,
    rekeyed,
    patch: { time, was, is },
  }: { readonly to: Recurrence; readonly rekeyed: (key: string) => string; readonly patch: SeriesPatch },
): Snapshot["changes"] {
  const changed = differing(was, is);
  return changes.flatMap((change) => {
    const occurrence = change.kind === "added" ? change.occurrence : rekeyed(change.occurrence);
    if (change.kind !== "added" && !hasKey(to, occurrence)) return [];
    const own = change.occurrence === time?.key;
    const cleared = own
      ? Object.fromEntries(OWN_FACTS.filter((f) => f !== "local" && changed.includes(f)).map((f) => [f, null]))
      : {};
    const local = own && change.startsLocal !== null ? is.local : change.startsLocal;
    const startsAt =
      local === null ? null : new Date(placeWallClock(Temporal.PlainDateTime.from(local), to.zone).moment.at);
    return [{ ...change, ...cleared, occurrence, startsLocal: local, startsAt }];
  });
}

/**
 * A series' rule once its first time is on another day: where it names the one weekday or day of the month of the first time, it
 * names that of the new one. Any other rule stays as it is.
 */
export function ruleFrom(rule: string | null, was: string, is: string): string | null {
  if (rule === null || was.slice(0, 10) === is.slice(0, 10)) return rule;
  const parsed = parseRule(rule);
  if (!("rule" in parsed)) return rule;
  const { until, count, ...rhythm } = parsed.rule;
  const ends = { ...(until ? { until } : {}), ...(count === undefined ? {} : { count }) };
  const [before, after] = [Temporal.PlainDateTime.from(was), Temporal.PlainDateTime.from(is)];
  // "The 31st, or the last day" names several days.
  if (writeRule(rhythm) === repeatRule(was, "monthly")) {
    const monthly = parseRule(repeatRule(is, "monthly") ?? rule);
    return "rule" in monthly ? writeRule({ ...monthly.rule, ...ends }) : rule;
  }
  const [day] = rhythm.byDay ?? [];
  if (day && rhythm.byDay?.length === 1 && day.weekday === before.dayOfWeek)
    return writeRule({ ...rhythm, byDay: [{ ...day, weekday: after.dayOfWeek }], ...ends });
  if (rhythm.byMonthDay?.length === 1 && rhythm.byMonthDay[0] === before.day)
    return writeRule({ ...rhythm, byMonthDay: [after.day], ...ends });
  return rule;
}
