import type { Context } from "../../../kernel/commands/command.ts";
import { endOfHours } from "../../../services/preferences/hours.ts";
import type { Preferences } from "../../../services/preferences/preferences.ts";
import { actions, fields, muted, open, run, text, time } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { whichTime } from "../rsvp/rsvp-words.ts";
import { waitsBefore } from "./snooze-times.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** A time of a meeting of which somebody wants to be reminded again. */
interface Again {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
}

/** Tells when the reader will be reminded again, and how to take that back. */
export function snoozedView(
  { t, format }: Context,
  { meeting, occurrence }: Again,
  { id, dueAt }: { id: string; dueAt: Date },
  { quiet, zone }: Preferences,
): View {
  const asleep = quiet !== undefined && endOfHours(quiet, dueAt, zone) !== undefined;
  return {
    title: t("reminders.snoozed", { title: occurrence.title }),
    tone: "good",
    blocks: [
      fields(
        [t("reminders.again"), [time(dueAt)]],
        ...momentRows({ t, format }, t("meeting.when"), occurrence.start, meeting.zone),
        [t("meeting.place"), occurrence.place ?? undefined],
      ),
      ...(asleep ? [muted(t("reminders.snoozed.quiet"))] : []),
      actions(
        ...(occurrence.link === null ? [] : [open(t("reminder.join"), occurrence.link)]),
        run(t("undo"), "reminder unsnooze", { meeting: meeting.id, snooze: id }, { place: "here" }),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}

/** Refuses a reminder that would come when the meeting has begun, and offers those that would not. */
export function tooLateView(
  { t, format, now, caller }: Context,
  { meeting, occurrence }: Again,
  of: string | undefined,
): View {
  const possible = waitsBefore(occurrence.start, now, caller.zone);
  const span = format.span(Math.max(1, Math.round((occurrence.start.getTime() - now.getTime()) / MINUTE_MS)));
  const again = { ...whichTime(meeting, occurrence), ...(of === undefined ? {} : { of }) };
  return {
    refusal: "reminders.snooze.late",
    tone: "warning",
    blocks: [
      text(t("reminders.snooze.late", { title: occurrence.title, span })),
      text(possible.length > 0 ? t("reminders.snooze.possible") : t("reminders.snooze.impossible")),
      actions(
        ...possible.map((wait) =>
          run(t(`reminder.snooze.${wait}`), "reminder snooze", { ...again, wait }, { place: "here" }),
        ),
        run(t("show"), "meeting show", { meeting: meeting.id }),
      ),
    ],
  };
}
