import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { listOpenPolls } from "../../core/features/polls/list-polls.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, list, run, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Rich } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

const LABEL = 40;

/** Lists the polls that wait for votes or for being closed. */
export const pollList = command({
  path: "poll list",
  summary: "poll.list.summary",
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
    const { shown, turns } = pageOf(open, at, "poll list", {}, t);
    return {
      title,
      blocks: [
        list(
          shown.map(({ poll, voters, left, state }): Rich => {
            const until =
              poll.closesAt && state === "open" ? [" · ", t("poll.until.when"), " ", time(poll.closesAt)] : [];
            const own =
              state === "ended"
                ? t("poll.state.ended")
                : left > 0
                  ? t("poll.ballot.left", { count: left })
                  : t("poll.list.voted");
            return [strong(poll.title), " · ", t("poll.voters", { count: voters }), ...until, "\n", own];
          }),
        ),
        actions(
          ...shown.map(({ poll, state }) =>
            run(
              t("poll.list.show", { title: truncate(poll.title, LABEL) }),
              state === "open" ? "poll vote" : "poll show",
              {
                poll: poll.id,
              },
            ),
          ),
          ...turns,
        ),
      ],
    };
  },
});
