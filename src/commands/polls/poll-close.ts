import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { channelShown } from "../../core/features/meetings/feature.ts";
import { openKey } from "../../core/features/minutes/feature.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { closePoll } from "../../core/features/polls/close-poll.ts";
import { planDecided } from "../../core/features/polls/decided-composer.ts";
import { decidedView } from "../../core/features/polls/decided-view.ts";
import { channelOfPoll, MOST_TIMES, pollStaysPrivate, pollToDecide } from "../../core/features/polls/poll.ts";
import { onlyPollHere, pollHere } from "../../core/features/polls/poll-here.ts";
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
  audience: "channel",
  allow: "member",
  async ephemeralIf(scope, { poll }) {
    return pollStaysPrivate(scope, poll ?? (await onlyPollHere(scope))?.id);
  },
  async run(context, { poll: id, time }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, (await pollHere(context, id)).id);
    const { meeting, even } = await asCommunity(context, "planning", (whole) => closePoll(whole, poll, time));
    context.audit({ action: "poll.close", subject: `poll:${poll.id}`, detail: { meeting: meeting.id } });
    const channel = channelOfPoll(poll);
    const { shownIn } = channelShown(caller, await pollStaysPrivate(context, poll.id));
    if (!shownIn || openKey(shownIn) !== openKey(channel))
      await asCommunity(context, "planning", (whole) => planDecided(whole, poll, meeting.id));
    return decidedView(context, meeting, {
      ...(even ? { remark: t("poll.close.even") } : {}),
      also:
        shownIn && !caller.direct
          ? []
          : [run(t("undo"), "poll reopen", { poll: poll.id, alone: true }, { place: "here" })],
    });
  },
});
