import { keepPast } from "../cards/past-times.ts";
import { knownOf } from "../facts/known.ts";
import type { Meeting } from "../meeting.ts";
import { afterEdit, type Edited, type Editing } from "../history/editing.ts";
import { recordEdit } from "../history/edit-record.ts";
import { takeSnapshot } from "../history/snapshot.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { actions, fields, run, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { View } from "../../../kernel/views/model.ts";
import { hasTimes, occurrencesOf } from "../occurrence.ts";
import { pickTime } from "../pick-time.ts";
import { managedMeeting } from "./manage.ts";
import { skipTime } from "../series/edit-time.ts";
import { editConflictView } from "./edit-conflict.ts";
import { tellsWords } from "./edited-view.ts";
import { undoButton } from "./undo-edit.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";

// Calling a meeting off, or one of its times, and taking that back.

/** Cancels a meeting with all its times, its planned reminders included; who knows of it is told. Undefined where somebody was quicker. */
export function cancelMeeting(editing: Editing, meeting: Meeting): Promise<Edited | undefined> {
  return setCancelled(editing, meeting, editing.now);
}

/** Takes a cancellation back, reminders included; who was told of it is told of this too. Undefined where it is not cancelled. */
export function restoreMeeting(editing: Editing, meeting: Meeting): Promise<Edited | undefined> {
  return setCancelled(editing, meeting, null);
}

async function setCancelled(editing: Editing, meeting: Meeting, cancelledAt: Date | null): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const was = knownOf(meeting, "", now);
  const before = await takeSnapshot(db, community.id, meeting);
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, cancelledAt: cancelledAt === null ? { not: null } : null },
    data: { cancelledAt, changedAt: now, sequence: { increment: 1 } },
  });
  if (count === 0) return undefined;
  await keepPast(editing, meeting);
  const sequence = meeting.sequence + 1;
  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: "", sequence, before });
  return {
    ...(await afterEdit(editing, meeting.id, { key: "", was })),
    key: meeting.startsLocal,
    edit,
    of: meeting.id,
  };
}

/** Whether others than the caller know of a meeting: something was said of it, or somebody answered. */
export function othersKnow(context: Context, meetingId: string): Promise<boolean> {
  const { community, caller } = context;
  return asCommunity(context, "figures", async ({ db }) => {
    const said = await db.delivery.count({
      where: {
        ...{ communityId: community.id, subjectId: meetingId, state: { in: ["sending", "sent"] } },
        kind: { in: ["announcement", "reminder", "change", "offer"] },
      },
    });
    if (said > 0) return true;
    const others = caller.personId === undefined ? {} : { personId: { not: caller.personId } };
    return (await db.rsvp.count({ where: { communityId: community.id, meetingId, ...others } })) > 0;
  });
}

/** Leaves one time of a series out, the next where none is named, and says which comes instead. Refuses who may not, and a meeting that has only one time. */
export async function skipMeeting(context: Context, id: string, typed: string | undefined): Promise<View> {
  const { t, format, now } = context;
  const meeting = await managedMeeting(context, id);
  if (meeting.cancelledAt)
    return refuse("meeting.edit.cancelled", { command: commandLine("meeting show"), title: meeting.title });
  const time = typed === undefined && !hasTimes(meeting) ? undefined : await pickTime(context, meeting, typed);
  if (!time || !hasTimes(meeting))
    return refuse("meeting.skip.single", { command: commandLine("meeting cancel"), title: meeting.title });
  if (time.end <= now)
    return refuse("meeting.skip.past", { title: meeting.title, when: format.inZone(time.start, meeting.zone) });
  const skipped = await asCommunity(context, "planning", (whole) => skipTime(whole, meeting, time));
  if (!skipped) return editConflictView(context, id, meeting.sequence);
  context.audit({ action: "meeting.skip", subject: `meeting:${id}`, detail: { time: time.key, edit: skipped.edit } });
  const [next] = occurrencesOf(skipped.meeting, { after: time.start.toISOString(), limit: 1 });
  return {
    title: t("meeting.skipped", { title: time.title }),
    tone: "danger",
    blocks: [
      text(t("meeting.skipped.one")),
      fields(...momentRows(context, t("meeting.was"), time.start, meeting.zone), [
        t("meeting.next"),
        next ? format.inZone(next.start, meeting.zone) : t("meeting.next.none"),
      ]),
      ...tellsWords(context, skipped.tells),
      actions(undoButton(context, skipped.of, skipped.edit), run(t("show"), "meeting show", { meeting: id })),
    ],
  };
}
