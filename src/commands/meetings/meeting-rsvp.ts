import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { answerMeeting } from "../../core/features/meetings/rsvp/answer-meeting.ts";
import {
  type Answer,
  type Answered,
  deadlineOf,
  type PlaceStatus,
  timeOfAnswer,
} from "../../core/features/meetings/participants/answers.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { findMeeting, type Meeting } from "../../core/features/meetings/meeting.ts";
import { currentOccurrence, type Occurrence, occurrencesOf } from "../../core/features/meetings/occurrence.ts";
import { pickTime } from "../../core/features/meetings/pick-time.ts";
import { holdMeeting } from "../../core/features/meetings/places/places.ts";
import { rsvpView } from "../../core/features/meetings/rsvp/rsvp-view.ts";
import { clearable, hidden, opt } from "../../core/kernel/options/options.ts";
import { asCommunity, asReader } from "../../core/services/store/store.ts";
import { callerReads } from "../../core/services/store/reader.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

const NOTE_MAX = 200;

/** Answers an invitation, for one time or for a whole series. */
export const meetingRsvp = command({
  path: "meeting rsvp",
  summary: "rsvp.summary",
  title: "title.meeting.rsvp",
  submit: "submit.answer",
  examples: [
    "meeting rsvp Tracing call answer:yes",
    { says: "example.rsvp.note" },
    "meeting rsvp Tracing call answer:no all:yes",
  ],
  input: z.object({
    meeting: meetingOption(),
    answer: opt.choice("rsvp.answer", {
      yes: "rsvp.yes",
      maybe: "rsvp.maybe",
      no: "rsvp.no",
      withdraw: "rsvp.withdraw",
    }),
    time: timeOption(),
    note: clearable(opt.text("rsvp.note", NOTE_MAX)).optional(),
    all: opt.flag("rsvp.all").optional(),
    undoes: hidden(opt.integer("rsvp.undoes", 0, Number.MAX_SAFE_INTEGER)).optional(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting: id, answer, time, note, all, undoes }) {
    const { caller, now } = context;
    const person = caller.personId;
    if (person === undefined) throw new Error("whoever may answer is a person of the community");
    const { meeting, series, occurrence, answering } = await asCommunity(context, "places", async (whole) => {
      const meeting = await holdMeeting(whole, id);
      // It may have been closed to the caller since it was named.
      if (!(await asReader(whole, callerReads(caller), ({ db }) => findMeeting(db, context.community.id, id))))
        return refuse("option.reference.gone");
      const series = all === true && meeting.rule !== null;
      const occurrence = series ? undefined : await timeToAnswer(whole, meeting, time);
      return {
        meeting,
        series,
        occurrence,
        answering: await answerMeeting(whole, meeting, occurrence, {
          person,
          answer,
          note,
          undoes,
          language: caller.language,
        }),
      };
    });
    if (answering.changed) {
      const detail = { answer: answering.after?.answer ?? "none", ...(occurrence ? { time: occurrence.key } : {}) };
      context.audit({ action: "meeting.rsvp", subject: `meeting:${meeting.id}`, detail });
    }
    const shown = occurrence ?? currentOccurrence(meeting, now);
    if (!shown) throw new Error("what can be answered has a time ahead");
    const except = series ? await singleAnswers(context, meeting, person) : [];
    return rsvpView(context, { ...answering, meeting, occurrence, shown, except });
  },
});

/** The time that is meant; where none is named, the first for which answers are still taken. */
async function timeToAnswer(context: Context, meeting: Meeting, text: string | undefined): Promise<Occurrence> {
  const picked = await pickTime(context, meeting, text);
  const { now } = context;
  if (text !== undefined || now < deadlineOf(meeting, picked)) return picked;
  const after = new Date(now.getTime() + meeting.rsvpMinutes * MINUTE_MS).toISOString();
  return occurrencesOf(meeting, { after, limit: 1 })[0] ?? picked;
}

/** What a person answered about single times that are ahead. */
async function singleAnswers({ db, community, now }: Context, meeting: Meeting, personId: string): Promise<Answered[]> {
  const rows = await db.rsvp.findMany({
    where: { communityId: community.id, meetingId: meeting.id, personId, occurrence: { not: "" } },
    orderBy: { occurrence: "asc" },
  });
  const ahead = rows.filter((r) => (timeOfAnswer(meeting, r.occurrence)?.start ?? now) > now);
  return ahead.map((r) => ({ ...r, answer: r.answer as Answer, seat: r.seat as PlaceStatus | null }));
}
