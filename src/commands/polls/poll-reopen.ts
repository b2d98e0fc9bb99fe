import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { reopenPoll } from "../../core/features/polls/reopen-poll.ts";
import { pollToDecide } from "../../core/features/polls/poll.ts";
import { pollCard } from "../../core/features/polls/poll-card.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Opens a closed or cancelled poll again; the meeting that it became is cancelled. */
export const pollReopen = command({
  path: "poll reopen",
  summary: "poll.reopen.summary",
  examples: [],
  input: z.object({ poll: opt.reference("poll.poll", "poll") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { poll: id }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, id);
    const open = await asCommunity(context, "planning", (whole) => reopenPoll(whole, poll));
    context.audit({ action: "poll.reopen", subject: `poll:${poll.id}` });
    return { ...(await pollCard(context, open)), title: t("poll.reopened", { title: poll.title }), tone: "good" };
  },
});
