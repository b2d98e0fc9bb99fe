import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { fold } from "../../core/kernel/text/fold.ts";
import { answersTo } from "../../core/features/meetings/participants/answers.ts";
import { type Invitee, inviteesApart } from "../../core/features/meetings/participants/attendees.ts";
import { attendeesCsv, placeWords } from "../../core/features/meetings/participants/attendees-csv.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { isHost } from "../../core/features/meetings/participants/hosts.ts";
import { getMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import type { Occurrence } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { whichTime } from "../../core/features/meetings/rsvp/rsvp-words.ts";
import { tallyWords } from "../../core/features/meetings/rsvp/tally.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { actions, fields, muted, run, table, text, time as at } from "../../core/kernel/views/build.ts";
import { momentRows } from "../../core/kernel/views/moment-rows.ts";
import type { Block, Rich, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

const NAME_MAX = 40;
/** Names on one page, a line each. */
const NAMES = 8;

/** Shows who comes to a time of a meeting: figures for members, names for who runs it, also as a file. */
export const meetingAttendees = command({
  path: "meeting attendees",
  summary: "attendees.summary",
  title: "title.meeting.attendees",
  submit: "submit.show",
  examples: ["meeting attendees Tracing call", "meeting attendees Tracing call format:csv"],
  input: z.object({
    meeting: meetingOption(),
    time: timeOption(),
    format: opt
      .choice("attendees.format", { list: "attendees.format.list", csv: "attendees.format.csv" })
      .default("list"),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, time, format, page: wanted }) {
    const { db, community, caller, t } = context;
    const meeting = await getMeeting(db, community.id, id);
    const occurrence = await pickTime(context, meeting, time);
    if (!isHost(caller, meeting)) {
      if (format === "csv") return refuse("attendees.hosts");
      const answers = [
        ...(
          await asCommunity(context, "figures", (whole) =>
            answersTo(whole.db, community.id, meeting.id, occurrence.key),
          )
        ).values(),
      ];
      return shown(context, meeting, occurrence, [
        fields([t("rsvp.come"), tallyWords(t, meeting, answers)]),
        muted(t("attendees.private")),
      ]);
    }
    const invitees = await asCommunity(context, "figures", (whole) => inviteesApart(whole, meeting, occurrence));
    return format === "csv"
      ? exported(context, meeting, occurrence, invitees)
      : named(context, meeting, occurrence, invitees, wanted);
  },
});

function shown({ t, format }: Context, meeting: Meeting, { title, start }: Occurrence, blocks: readonly Block[]): View {
  return {
    title: t("attendees.title", { title }),
    blocks: [fields(...momentRows({ t, format }, t("meeting.when"), start, meeting.zone)), ...blocks],
  };
}

function named(
  context: Context,
  meeting: Meeting,
  occurrence: Occurrence,
  invitees: readonly Invitee[],
  wanted: number,
): View {
  const { t } = context;
  const which = whichTime(meeting, occurrence);
  if (invitees.length === 0)
    return shown(context, meeting, occurrence, [
      text(...t.rich("attendees.none", { command: commandLine("meeting rsvp") })),
    ]);
  const answers = invitees.flatMap((i) => i.answered ?? []);
  const unanswered = invitees.length - answers.length;
  const {
    shown: some,
    turns,
    where,
  } = pageOf(invitees, wanted, "meeting attendees", which, t, {
    size: (i) => (i.answered?.note?.length ?? 0) + 100,
    most: NAMES,
  });
  return shown(context, meeting, occurrence, [
    fields(
      [t("rsvp.come"), tallyWords(t, meeting, answers)],
      [t("attendees.unanswered"), unanswered > 0 ? String(unanswered) : undefined],
    ),
    attendeesTable(context, some),
    ...where,
    muted(t("attendees.private")),
    actions(
      ...turns,
      run(t("attendees.csv"), "meeting attendees", { ...which, format: "csv" }),
      ...(occurrence.start <= context.now ? [run(t("attendance.show"), "meeting attendance", which)] : []),
    ),
  ]);
}

/** Who says what, and who was there; their notes where there are some. */
function attendeesTable({ t }: Context, some: readonly Invitee[]): Block {
  const noted = some.some(({ answered }) => answered?.note);
  const was = some.some(({ there }) => there);
  return table(
    t("attendees.caption"),
    [
      t("attendees.csv.name"),
      t("attendees.csv.answer"),
      ...(was ? [t("attendees.csv.there")] : []),
      ...(noted ? [t("attendees.csv.note")] : []),
    ],
    some.map((one) => [
      one.name,
      answerCell(t, one),
      ...(was ? [one.there ? t("word.yes") : ""] : []),
      ...(noted ? [one.answered?.note ?? ""] : []),
    ]),
  );
}

function answerCell(t: Context["t"], { answered, line }: Invitee): Rich {
  const place = answered?.seat === "held" ? "" : placeWords(t, answered?.seat ?? null, line);
  const until = answered?.seat === "offered" && answered.offeredUntil ? [" ", at(answered.offeredUntil)] : [];
  return [place === "" ? (answered ? t(`rsvp.${answered.answer}`) : t("attendees.unanswered")) : place, ...until];
}

/** Names leave the chat with it, so who took them is recorded. */
function exported(context: Context, meeting: Meeting, occurrence: Occurrence, invitees: readonly Invitee[]): View {
  const { t } = context;
  const count = invitees.length;
  context.audit({
    action: "meeting.export",
    subject: `meeting:${meeting.id}`,
    detail: { time: occurrence.key, persons: count },
  });
  const stem = fold(occurrence.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, NAME_MAX);
  const name = `${stem === "" ? "meeting" : stem}-${occurrence.key.slice(0, 10)}.csv`;
  return shown(context, meeting, occurrence, [
    context.file({
      name,
      mediaType: "text/csv",
      alt: t("attendees.file", { count }),
      content: attendeesCsv(t, invitees),
    }),
    muted(t("attendees.recorded")),
  ]);
}
