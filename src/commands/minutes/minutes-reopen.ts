import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { demandHost, reopenMinutes } from "../../core/features/minutes/open-minutes.ts";
import { openedView } from "../../core/features/minutes/opened-view.ts";
import { channelOfSession, openKey } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Takes closed minutes up again, of which their channel is told. */
export const minutesReopen = command({
  path: "minutes reopen",
  summary: "minutes.reopen.summary",
  examples: [],
  input: z.object({ session: opt.text("minutes.session", ID_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  posts: true,
  async run(context, { session: id }) {
    const { caller } = context;
    const session = await sessionNamed(context, id);
    demandHost(caller, session.meeting);
    if (openKey(channelOfSession(session)) !== openKey(caller.here))
      return refuse("minutes.reopen.elsewhere", { title: session.meeting.title });
    if (session.openIn !== null)
      return refuse("minutes.open.already", { command: commandLine("minutes close"), title: session.meeting.title });
    const open = await reopenMinutes(context, session);
    context.audit({
      action: "minutes.reopen",
      subject: `meeting:${session.meetingId}`,
      detail: { session: session.id },
    });
    return openedView(context, open, { again: true });
  },
});
