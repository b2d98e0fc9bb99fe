import { z } from "zod";
import type { DemoPart } from "../../services/demo/life.ts";
import { addPoll } from "./add-poll.ts";
import { planBallot } from "./ballot-composer.ts";
import { castVotes } from "./cast-votes.ts";
import { VOTES } from "./poll.ts";

const when = { day: z.number().int(), at: z.string() };
const polls = z.array(
  z.strictObject({
    title: z.string(),
    minutes: z.number().int().positive(),
    zone: z.string(),
    organiser: z.string(),
    channel: z.string(),
    /** The working day on which it was made, and until when votes are taken. */
    made: z.strictObject(when),
    closes: z.strictObject(when),
    times: z.array(z.strictObject(when)).min(2),
    /** By whom, and of each time, in order. */
    votes: z.array(z.strictObject({ by: z.string(), ...when, votes: z.array(z.enum(VOTES)) })),
  }),
);

/** A poll that is under way. */
export const demoLife: DemoPart = {
  rank: 40,
  async live(life) {
    for (const { title, minutes, zone, ...one } of polls.parse(life.told["polls"])) {
      const then = (at: { readonly day: number; readonly at: string }) => new Date(life.when(at.day, at.at).at);
      const poll = await addPoll(life.at(then(one.made)), {
        ...{ title, minutes, zone, sharing: "green", closesAt: then(one.closes) },
        ...{ times: one.times.map(({ day, at }) => life.when(day, at, zone)) },
        ...{ organiserId: life.person(one.organiser), channel: life.channel(one.channel) },
      });
      for (const { by, day, at, votes } of one.votes)
        await castVotes(
          life.at(then({ day, at })),
          poll,
          life.person(by),
          new Map(votes.map((vote, i) => [i + 1, vote])),
        );
      // Its channel is asked once the bot runs, and the card says what was voted.
      await planBallot(life, poll);
    }
  },
};
