import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { adoptIn } from "../../core/features/minutes/draft/adopt.ts";
import { dropDraft } from "../../core/features/minutes/draft/plan-draft.ts";
import { markPosted, refusePosted } from "../../core/features/minutes/draft/post-draft.ts";
import { shownSince } from "../../core/features/minutes/draft/shown-since.ts";
import { demandHost } from "../../core/features/minutes/open-minutes.ts";
import { planMinutes } from "../../core/features/minutes/minutes-composer.ts";
import { minutesPost } from "../../core/features/minutes/post-view.ts";
import { postedView } from "../../core/features/minutes/posted-view.ts";
import { channelOfSession, openKey, type MinutesSession } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { channelMaySee } from "../../core/features/meetings/feature.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { readsHere } from "../../core/services/store/reader.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

/** Posts the draft of minutes, once; with `again`, minutes that were posted, after they were corrected. What holds something else than was shown is shown first. */
export const minutesPostAgain = command({
  path: "minutes post",
  summary: "minutes.post.summary",
  examples: [],
  input: z.object({
    session: opt.text("minutes.session", ID_MAX),
    adopt: hidden(opt.flag("minutes.adopt")).optional(),
    shown: hidden(opt.text("minutes.post", ID_MAX)).optional(),
    again: hidden(opt.flag("minutes.post")).optional(),
  }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  hidden: true,
  async run(context, { session: id, adopt, again, shown }) {
    const { caller } = context;
    const session = await sessionNamed(context, id);
    demandHost(caller, session.meeting);
    await refuseUnfit(context, session);
    if (session.postedAt !== null && again !== true) return refusePosted(context, session);
    const since = await shownSince(context, session, shown);
    if (since) return since;
    const adopted = adopt === true ? await adoptIn(context, session) : [];
    for (const one of adopted) context.audit({ action: "minutes.adopt", subject: `conclusion:${one.id}` });
    if (session.postedAt === null) await markPosted(context, session);
    context.audit({ action: "minutes.post", subject: `meeting:${session.meetingId}`, detail: { session: session.id } });
    const posted = { ...session, postedAt: session.postedAt ?? context.now };
    const here = caller.direct && isHere(context, session);
    await asCommunity(context, "planning", async (whole) => {
      await dropDraft(whole, session);
      if (!here) await planMinutes(whole, posted, session.postedAt !== null);
    });
    return here ? readHere(context, posted) : postedView(context, posted, adopted.length);
  },
});

const isHere = ({ caller }: Context, session: MinutesSession): boolean =>
  openKey(channelOfSession(session)) === openKey(caller.here);

/** Refuses what is still being taken, and what is not for everybody who reads where it was taken. */
async function refuseUnfit(context: Context, session: MinutesSession): Promise<void> {
  const { title } = session.meeting;
  if (session.openIn !== null) refuse("minutes.open.already", { command: commandLine("minutes close"), title });
  if (context.caller.direct && isHere(context, session)) return;
  const { clearance } = await channelFacts(context, channelOfSession(session));
  if (!(await channelMaySee(context, session.meeting, clearance))) refuse("minutes.clearance", { title });
}

/** Minutes that were taken in a direct message are read there. */
async function readHere(context: Context, session: MinutesSession): Promise<View> {
  const { db, community, caller, t, format } = context;
  const words = { t, format, term: labelling(await context.terms(), format.language) };
  return minutesPost(db, community.id, session, readsHere(caller), words);
}
