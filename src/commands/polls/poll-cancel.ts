import { z } from "zod";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { cancelPoll } from "../../core/features/polls/close-poll.ts";
import { type Poll, pollStaysPrivate, pollToDecide, refuseClosed } from "../../core/features/polls/poll.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes a poll back: no meeting comes of it. */
export const pollCancel = command({
  path: "poll cancel",
  summary: "poll.cancel.summary",
  title: "title.poll.cancel",
  submit: "submit.cancel-poll",
  keep: "keep.poll",
  examples: ["poll cancel Board call"],
  input: z.object({
    poll: opt.reference("poll.poll", "poll"),
    check: hidden(opt.flag("poll.cancel.check")).optional(),
  }),
  audience: "channel",
  allow: "member",
  // What is to be asked first is between the two, and so is what not all who read there may know of.
  ephemeralIf: async (scope, { poll, check }) => check === true || (await pollStaysPrivate(scope, poll)),
  async run(context, { poll: id, check }) {
    const { db, community, caller, t } = context;
    const poll = await pollToDecide(db, community.id, caller, id);
    if (check && (await wasPosted(context, id))) return question(context, poll);
    if (!(await asCommunity(context, "planning", (whole) => cancelPoll(whole, poll)))) return refuseClosed(poll);
    context.audit({ action: "poll.cancel", subject: `poll:${poll.id}` });
    return {
      title: t("poll.cancelled", { title: poll.title }),
      tone: "danger",
      blocks: [
        text(t("poll.cancelled.kept")),
        actions(
          check || caller.direct
            ? run(t("undo"), "poll reopen", { poll: poll.id }, { place: "here" })
            : run(t("poll.results"), "poll show", { poll: poll.id }),
        ),
      ],
    };
  },
});

/** Whether it stands in a channel already, or somebody voted. */
function wasPosted(context: Context, pollId: string): Promise<boolean> {
  const { community } = context;
  return asCommunity(context, "figures", async ({ db }) => {
    const where = { communityId: community.id, subjectId: pollId, kind: "ballot", state: { in: ["sending", "sent"] } };
    if ((await db.delivery.count({ where })) > 0) return true;
    return (await db.pollVote.count({ where: { communityId: community.id, pollId } })) > 0;
  });
}

/** Asks before those who voted find it cancelled. */
function question({ t }: Context, { id, title }: Poll): View {
  return {
    title: t("poll.cancel.ask", { title }),
    tone: "danger",
    blocks: [
      text(t("poll.cancelled.kept")),
      actions(run(t("poll.cancel"), "poll cancel", { poll: id }), run(t("poll.results"), "poll show", { poll: id })),
    ],
  };
}
