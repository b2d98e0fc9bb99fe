import { z } from "zod";
import { command } from "../core/command.ts";
import { opt, page } from "../core/options/options.ts";
import { pollHere } from "../core/polls/poll-here.ts";
import { resultsOf } from "../core/polls/results.ts";
import { resultsView } from "../core/polls/results-view.ts";
import { asCommunity } from "../core/store/store.ts";

/** Shows a poll's results, the best time first. */
export const pollShow = command({
  path: "poll show",
  summary: "poll.show.summary",
  examples: ["poll show Board call"],
  input: z.object({ poll: opt.reference("poll.poll", "poll").optional(), page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { poll: id, page: at }) {
    const poll = await pollHere(context, id);
    return resultsView(context, poll, await asCommunity(context, "figures", (whole) => resultsOf(whole, poll)), at);
  },
});
