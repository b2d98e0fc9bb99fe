import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import {
  getMeeting,
  meetingChoices,
  meetingOption,
  pickTime,
  timeOption,
} from "../../core/features/meetings/feature.ts";
import { noMinutesView } from "../../core/features/minutes/no-minutes-view.ts";
import { ID_MAX, sessionNamed, sessionToShow, type NamedMinutes } from "../../core/features/minutes/session-named.ts";
import { shownMinutes } from "../../core/features/minutes/shown-minutes.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";

/** Shows minutes, also while they are being taken, and what corrects them to those who may. */
export const minutesShow = command({
  path: "minutes show",
  aliases: ["meeting minutes"],
  summary: "minutes.show.summary",
  title: "title.minutes.show",
  submit: "submit.show",
  examples: ["minutes show", "minutes show Tracing call"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
    session: hidden(opt.text("minutes.session", ID_MAX)).optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  async run(context, { meeting, time, session: id, page: at }) {
    const asked = id === undefined ? await whichMeant(context, meeting, time) : {};
    const session = id === undefined ? await sessionToShow(context, asked) : await sessionNamed(context, id);
    return session ? shownMinutes(context, session, { page: at }) : noMinutesView(context, asked);
  },
});

/** Of which meeting, and of which of its times, somebody wants minutes; where they name a time alone it is of the meeting of this channel's. */
async function whichMeant(context: Context, id: string | undefined, time: string | undefined): Promise<NamedMinutes> {
  if (time === undefined) return defined({ meeting: id });
  const of = id ?? (await sessionToShow(context, {}))?.meeting.id;
  if (of === undefined) return {};
  const meeting = await getMeeting(context.db, context.community.id, of);
  return { meeting: of, time: (await pickTime(context, meeting, time)).key };
}
