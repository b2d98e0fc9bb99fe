import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { meetingAtHand } from "../../core/features/minutes/nearest-occurrence.ts";
import { askWhenFar } from "../../core/features/minutes/ask-when-far.ts";
import { demandHost, openMinutes } from "../../core/features/minutes/open-minutes.ts";
import { openedView } from "../../core/features/minutes/opened-view.ts";
import { meetingChoices, meetingOption, timeOption } from "../../core/features/meetings/feature.ts";

/** Begins to take minutes in the channel, which is told by a card. */
export const minutesOpen = command({
  path: "minutes open",
  aliases: ["meeting open"],
  summary: "minutes.open.summary",
  title: "title.minutes.open",
  submit: "submit.open",
  examples: ["minutes open", "minutes open Tracing call"],
  input: z.object({
    meeting: meetingOption().optional(),
    time: timeOption(),
  }),
  audience: "caller",
  allow: "member",
  choices: meetingChoices,
  posts: true,
  async confirm(scope, { meeting: id, time }) {
    if (time !== undefined) return {};
    const found = await meetingAtHand(scope, id, time);
    demandHost(scope.caller, found.meeting);
    return askWhenFar(scope, found);
  },
  async run(context, { meeting: id, time }) {
    const found = await meetingAtHand(context, id, time);
    demandHost(context.caller, found.meeting);
    const { session, again } = await openMinutes(context, found);
    context.audit({ action: "minutes.open", subject: `meeting:${found.meeting.id}`, detail: { session: session.id } });
    return openedView(context, session, { again });
  },
});
