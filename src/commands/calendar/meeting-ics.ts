import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { sharingRank } from "../../core/kernel/access/sharing.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { CALENDAR_TYPE, calendarOf, writeCalendar } from "../../core/features/calendar/calendar.ts";
import type { CalendarEntry } from "../../core/features/calendar/entry.ts";
import { timeEvent } from "../../core/features/calendar/event.ts";
import { feedsView } from "../../core/features/calendar/feed-view.ts";
import { fileName } from "../../core/features/calendar/file-name.ts";
import { googleLink, outlookLink } from "../../core/features/calendar/links.ts";
import { entriesFor } from "../../core/features/calendar/own-entries.ts";
import {
  currentOccurrence,
  getMeeting,
  type Meeting,
  meetingChoices,
  meetingOption,
  type Occurrence,
  pickTime,
  timeOption,
} from "../../core/features/meetings/feature.ts";
import { actions, fields, muted, open, run } from "../../core/kernel/views/build.ts";
import { momentRows } from "../../core/kernel/views/moment-rows.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** A meeting, or one time of it, for a calendar: a file and links. Without a meeting: the private addresses of one's own. */
export const meetingIcs = command({
  path: "meeting ics",
  summary: "calendar.ics.summary",
  title: "title.meeting.ics",
  submit: "submit.get",
  examples: ["meeting ics Board call", "meeting ics Board call time:2027-01-12", "meeting ics"],
  input: z.object({ meeting: meetingOption().optional(), time: timeOption() }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, input) {
    const { db, community, caller, now } = context;
    if (input.meeting === undefined)
      return caller.personId === undefined ? refuse("calendar.feed.unknown") : feedsView(context, caller.personId);
    const meeting = await getMeeting(db, community.id, input.meeting);
    const entry = await entryOf(context, meeting);
    const time = input.time === undefined ? undefined : await pickTime(context, meeting, input.time);
    const content = time
      ? writeCalendar([timeEvent(entry, time)], { name: time.title, now })
      : calendarOf([entry], { name: meeting.title, now });
    return answer(context, entry, time ?? currentOccurrence(meeting, now), content, !time && meeting.rule !== null);
  },
});

/** Whoever asks for the file wants it in their calendar, whatever they answered. */
async function entryOf(context: Context, meeting: Meeting): Promise<CalendarEntry> {
  const [entry] = await entriesFor(context, { personId: context.caller.personId ?? "" }, [meeting]);
  if (!entry) throw new Error("one meeting is one entry");
  return { meeting, standing: entry.standing === "tentative" ? "tentative" : "sure", alarms: entry.alarms };
}

function answer(
  context: Context,
  { meeting }: CalendarEntry,
  shown: Occurrence | undefined,
  content: string,
  series: boolean,
): View {
  const { t, format } = context;
  const title = shown?.title ?? meeting.title;
  const file = context.file({
    name: fileName(title),
    mediaType: CALENDAR_TYPE,
    alt: t("calendar.ics.alt", { title }),
    content,
  });
  const when = shown ? [fields(...momentRows({ t, format }, t("meeting.when"), shown.start, meeting.zone))] : [];
  // A link hands the meeting to whom it leads to, when it is pressed.
  const links =
    shown && !meeting.cancelledAt && sharingRank(meeting.sharing) <= sharingRank("green")
      ? [open(t("calendar.google"), googleLink(shown)), open(t("calendar.outlook"), outlookLink(shown))]
      : [];
  return {
    title: t("calendar.ics.title", { title }),
    ...(meeting.cancelledAt ? { tone: "danger" as const } : {}),
    blocks: [
      ...when,
      file,
      muted(
        t(
          meeting.cancelledAt
            ? "calendar.ics.cancelled"
            : links.length > 0 && series
              ? "calendar.ics.series"
              : "calendar.ics.how",
        ),
      ),
      actions(...links, run(t("calendar.feed.subscribe"), "me calendar", {})),
    ],
  };
}
