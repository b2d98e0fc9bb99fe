import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { aloneOption, channelShown } from "../../core/features/meetings/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { reopenPoll } from "../../core/features/polls/reopen-poll.ts";
import { pollStaysPrivate, pollToDecide } from "../../core/features/polls/poll.ts";
import { pollCard } from "../../core/features/polls/poll-card.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Opens a closed or cancelled poll again; the meeting that it became is cancelled. */
export const pollReopen = command({
  path: "poll reopen",
  summary: "poll.reopen.summary",
  examples: [],
  input: z.object({ poll: opt.reference("poll.poll", "poll"), alone: aloneOption() }),
  audience: "channel",
  allow: "member",
  hidden: true,
  ephemeralIf: async (_scope, { alone }) => alone,
  async run(context, { poll: id, alone }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, id);
    const { shownIn } = channelShown(caller, alone || (await pollStaysPrivate(context, id)));
    const open = await asCommunity(context, "planning", (whole) => reopenPoll(whole, poll, shownIn));
    context.audit({ action: "poll.reopen", subject: `poll:${poll.id}` });
    return { ...(await pollCard(context, open)), title: t("poll.reopened", { title: poll.title }), tone: "good" };
  },
});
