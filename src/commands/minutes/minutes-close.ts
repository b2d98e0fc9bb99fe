import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { closeMinutes, demandHost } from "../../core/features/minutes/open-minutes.ts";
import { planMinutes } from "../../core/features/minutes/minutes-composer.ts";
import { postedView } from "../../core/features/minutes/posted-view.ts";
import { minutesPost } from "../../core/features/minutes/post-view.ts";
import { type Session, sessionIn } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed, sessionToShow } from "../../core/features/minutes/session-named.ts";
import { mayBeShownHere } from "../../core/features/meetings/feature.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { say } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { readsHere } from "../../core/services/store/reader.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Refuses to close what is closed already, or that nobody took. */
function refuseClosed(session: Session | undefined): never {
  if (session?.openIn !== null) return refuse("minutes.none", { command: commandLine("minutes open") });
  return refuse("minutes.close.already", { title: session.meeting.title, command: commandLine("minutes show") });
}

/** Ends the taking of minutes, and posts them. */
export const minutesClose = command({
  path: "minutes close",
  aliases: ["meeting close"],
  summary: "minutes.close.summary",
  title: "title.minutes.close",
  submit: "submit.close",
  examples: ["minutes close"],
  input: z.object({ session: hidden(opt.text("minutes.session", ID_MAX)).optional() }),
  audience: "caller",
  allow: "member",
  posts: true,
  async run(context, { session: id }) {
    const { db, community, caller, now, t, format } = context;
    const session = await sessionIn(db, community.id, caller.here);
    // A button of minutes that are closed by now closes nothing.
    if (!session || (id !== undefined && id !== session.id))
      return refuseClosed(id === undefined ? await sessionToShow(context, {}) : await sessionNamed(context, id));
    demandHost(caller, session.meeting);
    if (!(await asCommunity(context, "planning", (whole) => closeMinutes(whole, session))))
      return refuseClosed({ ...session, openIn: null });
    context.audit({
      action: "minutes.close",
      subject: `meeting:${session.meetingId}`,
      detail: { session: session.id },
    });
    const closed = { ...session, openIn: null, closedAt: now };
    if (!(await mayBeShownHere(context, session.meeting)))
      return say(t.rich("minutes.closed.readers", { command: commandLine("minutes show") }), "warning");
    const words = { t, format, term: labelling(await context.terms(), format.language) };
    if (caller.direct) return minutesPost(db, community.id, closed, readsHere(caller), words);
    await asCommunity(context, "planning", (whole) => planMinutes(whole, closed));
    return postedView(context, closed);
  },
});
