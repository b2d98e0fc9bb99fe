import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { pollHere } from "../../core/features/polls/poll-here.ts";
import { resultsOf } from "../../core/features/polls/results.ts";
import { resultsView } from "../../core/features/polls/results-view.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Shows a poll's results, the best time first. */
export const pollShow = command({
  path: "poll show",
  summary: "poll.show.summary",
  title: "title.poll.show",
  submit: "submit.show",
  examples: ["poll show Board call"],
  input: z.object({ poll: opt.reference("poll.poll", "poll").optional(), page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { poll: id, page: at }) {
    const poll = await pollHere(context, id);
    return resultsView(context, poll, await asCommunity(context, "figures", (whole) => resultsOf(whole, poll)), at);
  },
});
