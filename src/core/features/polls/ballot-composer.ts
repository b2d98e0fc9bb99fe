import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { plainOccurrence } from "../../services/delivery/planning/again.ts";
import type { CardComposer } from "../../services/cards/card.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../services/delivery/composer.ts";
import { tellFailure } from "../../services/delivery/failure.ts";
import { planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { channelReads } from "../../services/store/reader.ts";
import { asReader } from "../../services/store/store.ts";
import { pollCard } from "./poll-card.ts";
import { channelOfPoll, getPoll, type Poll, stateOf } from "./poll.ts";
import { resultsOf } from "./results.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Plans that a poll is put to the vote in its channel, at once; once for ever, and once each time it is opened again. */
export async function planBallot(planning: DeliveryPlanning, poll: Poll, { again = false } = {}): Promise<void> {
  const { now } = planning;
  const occurrence = again ? now.toISOString() : "";
  await planDelivery(planning, {
    ...{ kind: "ballot", subjectId: poll.id, occurrence, to: channelOfPoll(poll), dueAt: now },
  });
}

/** Whether a poll was put to the vote in its channel. */
export async function hasBallot(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  { id }: Poll,
): Promise<boolean> {
  return (await db.delivery.count({ where: { communityId: community.id, kind: "ballot", subjectId: id } })) > 0;
}

const find = async ({ db, community }: Pick<DeliveryContext, "db" | "community">, id: string) =>
  (await db.poll.count({ where: { communityId: community.id, id } })) === 0 ? undefined : getPoll(db, community.id, id);

/** A poll in its channel with how many voted what, as whoever reads there may know; undefined where they may not know of it. */
async function shownThere(context: DeliveryContext, poll: Poll, limit: Sharing | undefined, occurrence: string) {
  const { db, community, now } = context;
  const to = channelOfPoll(poll);
  const { clearance } = await channelFacts(context, to);
  const seen = await asReader(context, channelReads(clearanceOf(clearance, limit)), (read) =>
    read.db.poll.count({ where: { communityId: community.id, id: poll.id } }),
  );
  if (seen === 0) return undefined;
  const { language, zone } = await channelVoice(context, to);
  const words = { db, community, now, t: translator(language), format: formatter(language, zone) };
  const view = await pollCard(words, poll, { results: await resultsOf(context, poll) });
  const again = plainOccurrence(occurrence) !== "" && stateOf(poll, now) === "open";
  const title = again ? { title: words.t("poll.reopened", { title: poll.title }) } : {};
  return { view: { ...view, ...title }, language, zone };
}

/** Words a poll for its channel: a card that is kept true. */
export const ballotComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance }, context) => {
    const poll = await find(context, row.subjectId);
    if (!poll || stateOf(poll, context.now) !== "open") return { kind: "drop", reason: "cancelled" };
    const shown = await shownThere(context, poll, clearance, row.occurrence);
    return shown ? { kind: "say", ...shown, card: {} } : { kind: "drop", reason: "withheld" };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    const poll = await find(context, row.subjectId);
    if (outcome.state !== "failed" || !poll) return;
    const { title, organiserId: person } = poll;
    const { name: channel } = await channelFacts(context, channelOfPoll(poll));
    const untold = problem("poll.ballot.untold", { title, channel, command: commandLine("poll vote") });
    await tellFailure(context, {
      ...{ about: "poll", subjectId: poll.id, near: channelOfPoll(poll), person, row, reason: outcome.reason },
      what: { gone: untold, failed: untold, uncertain: untold },
    });
  },
};

/** Keeps a poll in its channel true; over is one that takes no votes any more. */
export const ballotCard: CardComposer = {
  labels: true,
  async compose(card, context) {
    const poll = await find(context, card.subjectId);
    if (!poll) return { kind: "end" };
    const shown = await shownThere(context, poll, card.clearance, card.occurrence);
    if (!shown) return { kind: "withheld" };
    const state = stateOf(poll, context.now);
    const until = state === "open" ? (poll.closesAt ?? undefined) : undefined;
    return { kind: "show", ...shown, until, over: state !== "open" };
  },
};
