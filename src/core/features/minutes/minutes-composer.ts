import { channelFacts } from "../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../services/delivery/composer.ts";
import { tellOwner } from "../../services/delivery/failure.ts";
import { planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { rewriteEarlier } from "../../services/cards/later-card.ts";
import { lastConcludedAt } from "../conclusions/feature.ts";
import { planDraft } from "./draft/plan-draft.ts";
import { forgottenAt, planForgotten } from "./forgotten.ts";
import { markClosed } from "./open-minutes.ts";
import { detailSchema, shownThere } from "./posted-minutes.ts";
import { channelOfSession, findSession, type MinutesSession } from "./session.ts";
import { hold } from "../../services/store/hold.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";

// Clocks of replicas differ by less.
const AHEAD_MS = HOUR_MS;

/**
 * Plans that minutes are said in their channel, at once. Which is told by when they were closed, or when they are said again: so those
 * that are posted once more after an older back-up was restored are looked for before.
 */
export async function planMinutes(planning: DeliveryPlanning, session: MinutesSession, again: boolean): Promise<void> {
  const which = again ? planning.now : (session.closedAt ?? planning.now);
  await planDelivery(planning, {
    kind: "minutes",
    subjectId: session.id,
    occurrence: `posted ${which.toISOString()}`,
    to: channelOfSession(session),
    dueAt: planning.now,
    detail: { closed: true, asked: true },
  });
}

/**
 * Says minutes in their channel that somebody posted, and closes those that were forgotten, of which a draft is told to whoever leads
 * the meeting, and nothing is said. Where something was noted lately they are looked at again later. Where by now people read there
 * who may not see the meeting, they are not said.
 */
export const minutesComposer: Composer = {
  labels: true,
  compose: each(async (due, context) => {
    const { db, community, now } = context;
    await hold(db, "session", due.row.subjectId);
    const session = await findSession(db, community.id, due.row.subjectId);
    const { closed: closedHere = false } = detailSchema.safeParse(due.row.detail).data ?? {};
    if (!session || (session.openIn === null && !closedHere)) return { kind: "drop", reason: "nothing" };
    if (closedHere && session.openIn !== null) return { kind: "drop", reason: "nothing" };
    if (!closedHere) {
      const again = forgottenAt(session, due.row.createdAt, ...(await stirredAt(session, context)));
      if (again > now) {
        await planForgotten(context, session, again);
        return { kind: "drop", reason: "nothing" };
      }
      const forgotten = await markClosed(context, session);
      if (forgotten) await planDraft(context, forgotten);
      return { kind: "drop", reason: "nothing" };
    }
    if (session.postedAt === null) return { kind: "drop", reason: "nothing" };
    const shown = await shownThere(context, session, due.clearance, { detail: due.row.detail, followed: false });
    return shown ? { kind: "say", ...shown, detail: { closed: true }, card: {} } : { kind: "drop", reason: "withheld" };
  }),
  follows: (_claim, outcome) => outcome.state !== "dropped" || outcome.reason === "withheld",
  async settled(row, outcome, context) {
    if (outcome.state === "sent") return rewriteEarlier(context.db, row);
    const session = await findSession(context.db, context.community.id, row.subjectId);
    if (!session) return;
    const { name } = await channelFacts(context, channelOfSession(session));
    await tellOwner(context, session.postedById ?? session.openedById, {
      ...{
        about: "meeting",
        subjectId: session.meetingId,
        occurrence: row.id,
        delivery: row.id,
        near: channelOfSession(session),
      },
      problem: problem(outcome.state === "failed" ? "minutes.unsaid" : "minutes.unsaid.readers", {
        title: session.meeting.title,
        channel: name,
      }),
    });
  },
};

/** When something was added to the minutes last. */
async function stirredAt(session: MinutesSession, { db, community, now }: DeliveryContext): Promise<Date[]> {
  const note = await db.note.findFirst({
    where: { communityId: community.id, sessionId: session.id },
    orderBy: { at: "desc" },
  });
  const concluded = await lastConcludedAt(db, community.id, session.meetingId, session.openedAt);
  // What a clock noted that was ahead by mistake does not keep them open until then.
  return [note?.at, concluded].flatMap((at) => (at && at.getTime() <= now.getTime() + AHEAD_MS ? [at] : []));
}
