import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { cancelPoll } from "../../core/features/polls/close-poll.ts";
import { pollToDecide } from "../../core/features/polls/poll.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes a poll back: no meeting comes of it. */
export const pollCancel = command({
  path: "poll cancel",
  summary: "poll.cancel.summary",
  examples: ["poll cancel Board call"],
  input: z.object({ poll: opt.reference("poll.poll", "poll") }),
  audience: "channel",
  allow: "member",
  async run(context, { poll: id }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, id);
    if (!(await asCommunity(context, "planning", (whole) => cancelPoll(whole, poll))))
      return refuse("poll.closed", { title: poll.title });
    context.audit({ action: "poll.cancel", subject: `poll:${poll.id}` });
    return {
      title: t("poll.cancelled", { title: poll.title }),
      tone: "warning",
      blocks: [
        text(t("poll.cancelled.kept")),
        actions(run(t("undo"), "poll reopen", { poll: poll.id }, { place: "here" })),
      ],
    };
  },
});
