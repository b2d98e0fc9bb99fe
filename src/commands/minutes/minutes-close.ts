import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { closeMinutes, demandHost } from "../../core/features/minutes/open-minutes.ts";
import { closedView } from "../../core/features/minutes/draft/closed-view.ts";
import { planDraft } from "../../core/features/minutes/draft/plan-draft.ts";
import { closedBy } from "../../core/features/minutes/draft/post-draft.ts";
import { type MinutesSession, sessionIn } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed, sessionToShow } from "../../core/features/minutes/session-named.ts";
import { mayBeShownHere } from "../../core/features/meetings/feature.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Refuses to close what is closed already, by whom that was, or what nobody took. */
async function refuseClosed({ db, community }: Context, session: MinutesSession | undefined): Promise<never> {
  if (!session || session.openIn !== null) return refuse("minutes.none", { command: commandLine("minutes open") });
  const { title } = session.meeting;
  const who = await closedBy(db, community.id, session.id);
  const command = commandLine("minutes show");
  return who === undefined
    ? refuse("minutes.close.already", { title, command })
    : refuse("minutes.close.already.by", { title, who, command });
}

/** Ends the taking of minutes: they are a draft then, for whoever leads the meeting. */
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
  async run(context, { session: id }) {
    const { db, community, caller, t } = context;
    const session = await sessionIn(db, community.id, caller.here);
    // A button of minutes that are closed by now closes nothing.
    if (!session || (id !== undefined && id !== session.id))
      return refuseClosed(
        context,
        id === undefined ? await sessionToShow(context, {}) : await sessionNamed(context, id),
      );
    demandHost(caller, session.meeting);
    const closed = await asCommunity(context, "planning", (whole) => closeMinutes(whole, session, caller.personId));
    if (!closed) return refuseClosed(context, { ...session, openIn: null });
    context.audit({
      action: "minutes.close",
      subject: `meeting:${session.meetingId}`,
      detail: { session: session.id },
    });
    const told = await asCommunity(context, "planning", (whole) => planDraft(whole, closed, caller.personId));
    if (!(await mayBeShownHere(context, session.meeting)))
      return say(t.rich("minutes.closed.readers", { command: commandLine("minutes show") }), "warning");
    return closedView(context, closed, told);
  },
});
