import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { listOpenPolls } from "../../core/features/polls/list-polls.ts";
import { resultsButton, voteButton } from "../../core/features/polls/poll-card.ts";
import { actions, ask, item, items, strong, text, time } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Lists the polls that wait for votes or for being closed. */
export const pollList = command({
  path: "poll list",
  summary: "poll.list.summary",
  title: "title.poll.list",
  submit: "submit.show",
  examples: ["poll list"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { page: at }) {
    const { t } = context;
    const open = await listOpenPolls(context);
    const title = t("poll.list.title", { count: open.length });
    if (open.length === 0)
      return { title, blocks: [text(t("poll.list.none")), actions(ask(t("poll.list.add"), "meeting poll", {}))] };
    const { shown, turns, where } = pageOf(open, at, "poll list", {}, t);
    return {
      title,
      blocks: [
        items(
          ...shown.map(({ poll, voters, left, state }) => {
            const until =
              poll.closesAt && state === "open" ? [" · ", t("poll.until.when"), " ", time(poll.closesAt)] : [];
            const own =
              state === "ended"
                ? t("poll.state.ended")
                : left > 0
                  ? t("poll.ballot.left", { count: left })
                  : t("poll.list.voted");
            const body = [strong(poll.title), "\n", own, "\n", t("poll.voters", { count: voters }), ...until];
            return item(body, state === "open" ? voteButton({ t }, poll) : resultsButton({ t }, poll));
          }),
        ),
        ...where,
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});
