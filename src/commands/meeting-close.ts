import { z } from "zod";
import { command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { closeMinutes, demandHost } from "../core/minutes/open-minutes.ts";
import { minutesPost } from "../core/minutes/post-view.ts";
import { sessionIn } from "../core/minutes/session.ts";
import { ID_MAX } from "../core/minutes/session-named.ts";
import { mayBeShownHere } from "../core/meetings/shown-in.ts";
import { hidden, opt } from "../core/options/options.ts";
import { labelling } from "../core/taxonomy/labelling.ts";
import { say } from "../core/view/build.ts";
import { asCommunity } from "../core/store/store.ts";
import { readsHere } from "../core/store/reader.ts";

/** Ends the taking of minutes, and posts them. */
export const meetingClose = command({
  path: "meeting close",
  summary: "minutes.close.summary",
  examples: ["meeting close"],
  input: z.object({ session: hidden(opt.text("minutes.session", ID_MAX)).optional() }),
  audience: "channel",
  allow: "member",
  async run(context, { session: id }) {
    const { db, community, caller, now, t, format } = context;
    const session = await sessionIn(db, community.id, caller.here);
    // A button of minutes that are closed by now closes nothing.
    if (!session || (id !== undefined && id !== session.id)) return refuse("minutes.none");
    demandHost(caller, session.meeting);
    if (!(await asCommunity(context, "planning", (whole) => closeMinutes(whole, session)))) return refuse("minutes.none");
    context.audit({ action: "minutes.close", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    if (!(await mayBeShownHere(context, session.meeting))) return say(t("minutes.closed.readers"), "warning");
    const words = { t, format, term: labelling(await context.terms(), caller.language) };
    return minutesPost(db, community.id, { ...session, openIn: null, closedAt: now }, readsHere(caller), words);
  },
});
