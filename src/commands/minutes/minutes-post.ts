import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { demandHost } from "../../core/features/minutes/open-minutes.ts";
import { minutesPost } from "../../core/features/minutes/post-view.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { mayBeShownHere } from "../../core/features/meetings/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { readsHere } from "../../core/services/store/reader.ts";

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
    if (!(await mayBeShownHere(context, session.meeting)))
      return refuse("minutes.clearance", { title: session.meeting.title });
    context.audit({ action: "minutes.post", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    const words = { t, format, term: labelling(await context.terms(), format.language) };
    return minutesPost(db, community.id, session, readsHere(caller), words);
  },
});
