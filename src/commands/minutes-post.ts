import { z } from "zod";
import { command } from "../core/command.ts";
import { refuse } from "../core/errors.ts";
import { demandHost } from "../core/minutes/open-minutes.ts";
import { minutesPost } from "../core/minutes/post-view.ts";
import { ID_MAX, sessionNamed } from "../core/minutes/session-named.ts";
import { mayBeShownHere } from "../core/meetings/shown-in.ts";
import { opt } from "../core/options/options.ts";
import { labelling } from "../core/taxonomy/labelling.ts";
import { readsHere } from "../core/store/reader.ts";

/** Posts minutes again, after they were corrected. */
export const minutesPostAgain = command({
  path: "minutes post",
  summary: "minutes.post.summary",
  examples: [],
  input: z.object({ session: opt.text("minutes.session", ID_MAX) }),
  audience: "channel",
  allow: "member",
  hidden: true,
  async run(context, { session: id }) {
    const { db, community, caller, t, format } = context;
    const session = await sessionNamed(context, id);
    demandHost(caller, session.meeting);
    if (!(await mayBeShownHere(context, session.meeting))) return refuse("minutes.clearance", { title: session.meeting.title });
    context.audit({ action: "minutes.post", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    const words = { t, format, term: labelling(await context.terms(), caller.language) };
    return minutesPost(db, community.id, session, readsHere(caller), words);
  },
});
