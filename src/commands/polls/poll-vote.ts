import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { knownByLook, opt, page } from "../../core/kernel/options/options.ts";
import { STEP, ballotView } from "../../core/features/polls/ballot-view.ts";
import { castVotes, votesOf } from "../../core/features/polls/cast-votes.ts";
import { type Poll, refuseVote, stateOf, type Vote } from "../../core/features/polls/poll.ts";
import { pollHere } from "../../core/features/polls/poll-here.ts";
import { readVotes, VOTE_WORD } from "../../core/features/polls/read-votes.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import type { View } from "../../core/kernel/views/model.ts";

const VOTES_MAX = 500;
const SHOWN = 60;

/** Shows the ballot of a poll to one person, and takes what they say of its times. */
export const pollVote = command({
  path: "poll vote",
  summary: "poll.vote.summary",
  title: "title.poll.vote",
  submit: "submit.vote",
  examples: ["poll vote Board call", "poll vote Board call 1:yes 2-3:maybe"],
  input: z.object({
    poll: opt.reference("poll.poll", "poll").optional(),
    votes: knownByLook(opt.text("poll.votes", VOTES_MAX), VOTE_WORD).optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { poll: id, votes, page: at }) {
    const { db, community, caller, now } = context;
    if (caller.personId === undefined) throw new Error("whoever may vote is a person of the community");
    const poll = await pollHere(context, id);
    refuseVote(poll, stateOf(poll, now));
    const said = await votesOf(context, poll.id, caller.personId);
    if (votes === undefined) return ballotView(context, poll, said, { page: at, voted: false });
    const read = readVotes(votes, poll.options.length, new Set(said.keys()));
    if ("wrong" in read)
      return refuse("poll.votes.wrong", { part: truncate(read.wrong, SHOWN), most: poll.options.length });
    await castVotes({ db, community, now }, poll, caller.personId, read.votes);
    context.audit({ action: "poll.vote", subject: `poll:${poll.id}` });
    return after(context, poll, new Map([...said, ...read.votes]), read.votes);
  },
});

/** The ballot at the step where something was said. */
function after(context: Context, poll: Poll, said: ReadonlyMap<number, Vote>, just: ReadonlyMap<number, Vote>): View {
  const first = Math.min(...(just.size > 0 ? just.keys() : [1]));
  return ballotView(context, poll, said, { page: Math.ceil(first / STEP), voted: true });
}
