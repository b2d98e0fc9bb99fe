import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { plainOccurrence } from "../../services/delivery/planning/again.ts";
import type { CardComposer } from "../../services/cards/card.ts";
import { isFollowed, rewriteEarlier } from "../../services/cards/later-card.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../services/delivery/composer.ts";
import { tellFailure } from "../../services/delivery/failure.ts";
import { planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { channelReads } from "../../services/store/reader.ts";
import { asReader } from "../../services/store/store.ts";
import { channelMaySee } from "../meetings/feature.ts";
import { minutesOf } from "./minutes.ts";
import { minutesCard } from "./minutes-card.ts";
import { channelOfSession, findSession, isBeside, type MinutesSession } from "./session.ts";

/** Plans that the channel is told, at once, that minutes are being taken, or are taken up again. */
export async function planOpening(planning: DeliveryPlanning, session: MinutesSession, again: boolean): Promise<void> {
  await planDelivery(planning, {
    kind: "opening",
    subjectId: session.id,
    occurrence: again ? planning.now.toISOString() : "",
    to: channelOfSession(session),
    dueAt: planning.now,
  });
}

/** Minutes in their channel, as whoever reads there may see them; undefined where they may not know of them. */
async function shownThere(
  context: DeliveryContext,
  session: MinutesSession,
  limit: Sharing | undefined,
  { occurrence, followed }: { readonly occurrence: string; readonly followed: boolean },
) {
  const { db, community } = context;
  const to = channelOfSession(session);
  const clearance = clearanceOf((await channelFacts(context, to)).clearance, limit);
  if (!(await channelMaySee(context, session.meeting, clearance))) return undefined;
  const { language, zone } = await channelVoice(context, to);
  const minutes = await asReader(context, channelReads(clearance), (read) => minutesOf(read.db, community.id, session));
  const facts = {
    ...{ session, minutes },
    beside: await isBeside({ db, community }, session),
    again: plainOccurrence(occurrence) !== "",
    followed,
  };
  const view = minutesCard({ t: translator(language), format: formatter(language, zone) }, facts);
  return { view, language, zone };
}

/** Words that minutes are being taken, for their channel: a card that is kept true. */
export const openingComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance }, context) => {
    const session = await findSession(context.db, context.community.id, row.subjectId);
    if (!session || session.openIn === null) return { kind: "drop", reason: "cancelled" };
    const shown = await shownThere(context, session, clearance, { occurrence: row.occurrence, followed: false });
    return shown ? { kind: "say", ...shown, card: {} } : { kind: "drop", reason: "withheld" };
  }),
  follows: (_claim, outcome) => outcome.state === "failed" || outcome.state === "sent",
  async settled(row, outcome, context) {
    if (outcome.state === "sent") return rewriteEarlier(context.db, row);
    const session = await findSession(context.db, context.community.id, row.subjectId);
    if (outcome.state !== "failed" || !session) return;
    const near = channelOfSession(session);
    const about = { title: session.meeting.title, channel: (await channelFacts(context, near)).name };
    const untold = problem("minutes.opened.untold", about);
    await tellFailure(context, {
      ...{ about: "meeting", subjectId: session.meetingId, near, person: session.openedById, row },
      reason: outcome.reason,
      what: { gone: untold, failed: untold, uncertain: problem("minutes.opened.uncertain", about) },
    });
  },
};

/** Keeps it true, until they are closed or the channel is told anew that they are taken up again. */
export const openingCard: CardComposer = {
  labels: true,
  async compose(card, context) {
    const session = await findSession(context.db, context.community.id, card.subjectId);
    if (!session) return { kind: "end" };
    const followed = await isFollowed(context.db, card);
    const shown = await shownThere(context, session, card.clearance, { occurrence: card.occurrence, followed });
    return shown ? { kind: "show", ...shown, over: followed || session.closedAt !== null } : { kind: "withheld" };
  },
};
