import { sharingRank } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { planDelivery } from "../../../services/delivery/planning/plan.ts";
import type { ResourceQuestion } from "../../../services/store/rows.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import type { ResourceKind } from "../resource.ts";
import type { AskedChannel } from "./asked-channel.ts";
import { answeredUntil, channelOf, MOST_IN_CHANNEL, aDayAgo } from "./question.ts";

/** What somebody asks. */
interface Asking {
  readonly words: string;
  readonly kind?: ResourceKind | undefined;
}

/**
 * Asks a channel, in the caller's name: it is posted there at once. Where the caller asks the same there already, it is that one. Throws
 * UserError where their budget is used up, or the channel was asked enough today.
 */
export async function askChannel(
  context: Whole<Context>,
  { to, clearance }: AskedChannel,
  { words, kind }: Asking,
): Promise<{ readonly question: ResourceQuestion; readonly made: boolean }> {
  const { db, community, caller, now, ids } = context;
  const { personId: askerId } = caller;
  if (askerId === undefined) throw new Error("whoever asks is a person of the community");
  const place = { communityId: community.id, platform: to.platform, spaceId: to.space, channel: to.recipient };
  // Of two presses at once the later one finds the question; and a channel is asked no more than that.
  const lock = ["ask", community.id, to.platform, to.space, to.recipient].join(" ");
  await db.$queryRaw(sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${lock}, 0))) held`);
  const same = await db.resourceQuestion.findFirst({
    where: { ...place, askerId, folded: fold(words), state: "open", expiresAt: { gt: now } },
  });
  if (same) return { question: same, made: false };
  const asked = await db.resourceQuestion.count({ where: { ...place, askedAt: { gt: aDayAgo(now) } } });
  if (asked >= MOST_IN_CHANNEL) return refuse("resource.ask.full", { most: MOST_IN_CHANNEL });
  await spendOrRefuse(context, "questions");
  const question = await db.resourceQuestion.create({
    data: {
      ...{ ...place, id: ids.next(), askerId, words, folded: fold(words), kind: kind ?? null },
      // Who asks says nothing that is more sensitive than what they may see.
      ...{
        cleared: Math.min(sharingRank(clearance), sharingRank(caller.ceiling)),
        askedAt: now,
        expiresAt: answeredUntil(now),
      },
    },
  });
  await planDelivery(context, {
    ...{ kind: "question", subjectId: question.id, occurrence: "", to: channelOf(question), dueAt: now },
  });
  context.audit({ action: "resource.ask", subject: `question:${question.id}` });
  return { question, made: true };
}
