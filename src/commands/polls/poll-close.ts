import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { closePoll } from "../../core/features/polls/close-poll.ts";
import { planDecided } from "../../core/features/polls/decided-composer.ts";
import { decidedView } from "../../core/features/polls/decided-view.ts";
import { channelOfPoll, MOST_TIMES, pollToDecide } from "../../core/features/polls/poll.ts";
import { pollHere } from "../../core/features/polls/poll-here.ts";
import { run } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Ends a poll: its best time, or the one that is named, becomes the meeting. */
export const pollClose = command({
  path: "poll close",
  summary: "poll.close.summary",
  title: "title.poll.close",
  submit: "submit.close",
  examples: ["poll close Board call", "poll close Board call time:3"],
  input: z.object({
    poll: opt.reference("poll.poll", "poll").optional(),
    time: opt.integer("poll.time", 1, MOST_TIMES).optional(),
  }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  async run(context, { poll: id, time }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, (await pollHere(context, id)).id);
    const there = channelOfPoll(poll);
    const { platform, space, recipient } = caller.here;
    // Where it was made in a direct message, this is the answer there.
    const alone =
      caller.direct && platform === there.platform && space === there.space && recipient === there.recipient;
    const { meeting, even } = await asCommunity(context, "planning", async (whole) => {
      const decided = await closePoll(whole, poll, time);
      if (!alone) await planDecided(whole, poll, decided.meeting.id);
      return decided;
    });
    context.audit({ action: "poll.close", subject: `poll:${poll.id}`, detail: { meeting: meeting.id } });
    return decidedView(context, meeting, {
      ...(even ? { remark: t("poll.close.even") } : {}),
      also: [run(t("undo"), "poll reopen", { poll: poll.id }, { place: "here" })],
    });
  },
});
