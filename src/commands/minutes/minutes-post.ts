import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { demandHost } from "../../core/features/minutes/open-minutes.ts";
import { planMinutes } from "../../core/features/minutes/minutes-composer.ts";
import { postedView } from "../../core/features/minutes/posted-view.ts";
import { channelOfSession } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { channelMaySee } from "../../core/features/meetings/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Posts minutes again, after they were corrected. */
export const minutesPostAgain = command({
  path: "minutes post",
  summary: "minutes.post.summary",
  examples: [],
  input: z.object({ session: opt.text("minutes.session", ID_MAX) }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  hidden: true,
  async run(context, { session: id }) {
    const session = await sessionNamed(context, id);
    const { title } = session.meeting;
    demandHost(context.caller, session.meeting);
    if (session.openIn !== null)
      return refuse("minutes.open.already", { command: commandLine("minutes close"), title });
    const to = channelOfSession(session);
    const { clearance } = await channelFacts(context, to);
    if (!(await channelMaySee(context, session.meeting, clearance))) return refuse("minutes.clearance", { title });
    context.audit({ action: "minutes.post", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    await asCommunity(context, "planning", (whole) => planMinutes(whole, session));
    return postedView(context, session);
  },
});
