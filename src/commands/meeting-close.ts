import { z } from "zod";
import { type Context, command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { minutesHere } from "../core/minutes/add-note.ts";
import { closeMinutes, demandHost } from "../core/minutes/open-minutes.ts";
import { minutesPost } from "../core/minutes/post-view.ts";
import { hidden, opt } from "../core/options/options.ts";
import { labelling } from "../core/taxonomy/labelling.ts";
import { ID_MAX } from "../core/minutes/session-named.ts";

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
    const session = await openHere(context, id);
    demandHost(caller, session.meeting);
    if (!(await closeMinutes(context, session))) return refuse("minutes.none");
    context.audit({ action: "minutes.close", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    const words = { t, format, term: labelling(await context.terms(), caller.language) };
    return minutesPost(db, community.id, { ...session, openIn: null, closedAt: now }, caller.clearance, words);
  },
});

/** The minutes that are open here; a button of others, which are closed by now, closes nothing. */
async function openHere(context: Context, id: string | undefined) {
  const session = await minutesHere(context);
  return id === undefined || id === session.id ? session : refuse("minutes.none");
}
