import { Temporal } from "temporal-polyfill";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import type { Recurrence } from "../../../kernel/time/recurrence.ts";
import { planChange } from "../changes/change.ts";
import { fileMeetings } from "../document.ts";
import { knownOf } from "../facts/known.ts";
import { recordEdit } from "../history/edit-record.ts";
import { claimChange, type Edited, type Editing, madeBy } from "../history/editing.ts";
import { takeSnapshot, writeParts } from "../history/snapshot.ts";
import { getMeeting, type Meeting, recurrenceOf } from "../meeting.ts";
import { type Occurrence, ruledStart } from "../occurrence.ts";
import { runsIt, transferOrganiser } from "../participants/transfer-organiser.ts";
import { settleAllPlaces } from "../places/places.ts";
import { planWaves, replanWaves } from "../reminders/plan-waves.ts";
import { endOf } from "../schedule-meeting.ts";
import { copySeriesAnswers, keysOf, moveTimes } from "./kept-by-time.ts";
import { keyIn } from "./occurrence-keys.ts";
import { changesIn, columnsOf, documentsIn, type SeriesPatch } from "./series-patch.ts";
import { ruleFrom, shares } from "./series-rules.ts";

/** Whether nothing of a series comes before a time of it: to change that and those after it is to change them all. */
export function isFirst(meeting: Meeting, { key }: Occurrence): boolean {
  return ruledStart(meeting, key) <= meeting.startsAt;
}

/**
 * Changes a time of a series and those after it: the series ends before it, and a new one goes on with the facts wished. It takes
 * over what was changed and answered about those times, what was answered about the series, its invitation and documents; of a
 * rule that counts, each has its share. Undefined where somebody else changed the series since.
 */
export async function splitSeries(
  editing: Editing,
  meeting: Meeting,
  patch: SeriesPatch & { readonly time: Occurrence },
): Promise<Edited | undefined> {
  const { db, community, now, ids } = editing;
  const { key } = patch.time;
  const known = knownOf(meeting, key, now);
  const before = await takeSnapshot(db, community.id, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined || meeting.rule === null) return undefined;
  const cutAt = ruledStart(meeting, key);
  const { moment } = placeWallClock(Temporal.PlainDateTime.from(patch.is.local), patch.is.zone);
  const [own, rest] = shares(recurrenceOf(meeting), key, cutAt);
  const rule = patch.is.rule === patch.was.rule ? ruleFrom(rest, key, moment.local) : patch.is.rule;
  const next = { startsLocal: moment.local, zone: moment.zone, startsAt: new Date(moment.at), rule };
  const from: Recurrence = { local: key, zone: meeting.zone, rule: rest };
  const to = recurrenceOf(next);
  const rekeyed = keyIn(from, to);
  const later = before.changes.filter((c) => c.occurrence >= key);
  // The one that was looked at is the first of the new series, wherever it was.
  const changes = changesIn({ ...before, changes: later.filter((c) => c.occurrence !== key) }, { to, rekeyed, patch });

  const id = ids.next();
  const { platform, spaceId, channel } = meeting;
  await db.meeting.create({
    data: {
      ...columnsOf(patch.is, next, changes),
      ...runsIt(meeting),
      communityId: community.id,
      id,
      platform,
      spaceId,
      channel,
      continues: meeting.id,
      createdAt: now,
    },
  });
  await writeParts(db, community.id, id, {
    changes,
    invited: [...patch.is.invited],
    documents: documentsIn(before, patch),
  });
  await copySeriesAnswers(editing, meeting.id, id);
  const keys = (await keysOf(editing, meeting.id)).filter((k) => k >= key);
  await moveTimes(editing, { from: meeting.id, to: id, keys: new Map(keys.map((k) => [k, rekeyed(k)])) });
  await db.occurrenceChange.deleteMany({
    where: { communityId: community.id, meetingId: meeting.id, occurrence: { gte: key } },
  });
  const { startsLocal, zone, startsAt, minutes } = meeting;
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: meeting.id } },
    data: { rule: own, endsAt: endOf({ startsLocal, zone, startsAt, minutes, rule: own }) },
  });

  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: key, sequence, before, followedBy: id });
  await transferOrganiser(editing, id, patch.is);
  const [old, continued] = [await getMeeting(db, community.id, meeting.id), await getMeeting(db, community.id, id)];
  await fileMeetings(db, community.id);
  await replanWaves(editing, old);
  await planWaves(editing, [continued]);
  for (const one of [old, continued]) await settleAllPlaces(editing, one.id);
  const is = knownOf(continued, "", now);
  const tells =
    JSON.stringify(is) !== JSON.stringify(known) &&
    (await planChange(editing, old, { key, was: known, series: true, continued, ...madeBy(editing) }));
  return { meeting: continued, key: continued.startsLocal, edit, of: meeting.id, tells };
}
