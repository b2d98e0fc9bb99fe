import { z } from "zod";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import {
  type Composer,
  type Composition,
  type Due,
  each,
  type DeliveryContext,
} from "../../services/delivery/composer.ts";
import { tellOwner } from "../../services/delivery/failure.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { lastConcludedAt } from "../conclusions/feature.ts";
import { channelMaySee } from "../meetings/feature.ts";
import { clearanceOf } from "../../kernel/access/sharing.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { FORGOTTEN_HOURS, forgottenAt, planForgotten } from "./forgotten.ts";
import { minutesPost } from "./post-view.ts";
import { channelOfSession, findSession, type Session } from "./session.ts";
import { hold } from "../../services/store/hold.ts";
import { channelReads } from "../../services/store/reader.ts";

const detailSchema = z.object({ closed: z.boolean().default(false) });

/**
 * Closes minutes that were forgotten, and says them in their channel. Where something was noted lately they are looked at
 * again later. Where by now people read there who may not see the meeting, they are closed and not said.
 */
export const minutesComposer: Composer = {
  labels: true,
  compose: each(async (due, context) => {
    const { db, community, now } = context;
    await hold(db, "session", due.row.subjectId);
    const session = await findSession(db, community.id, due.row.subjectId);
    const closedHere = detailSchema.safeParse(due.row.detail).data?.closed === true;
    // Closed by somebody; by this, where a first attempt to say so failed.
    if (!session || (session.openIn === null && !closedHere)) return { kind: "drop", reason: "nothing" };
    if (closedHere && session.openIn !== null) return { kind: "drop", reason: "nothing" };
    if (!closedHere) {
      const again = forgottenAt(session, due.row.createdAt, ...(await stirredAt(session, context)));
      if (again > now) {
        await planForgotten(context, session, again);
        return { kind: "drop", reason: "nothing" };
      }
      await db.session.update({
        where: { communityId_id: { communityId: community.id, id: session.id } },
        data: { openIn: null, closedAt: now },
      });
    }
    return said({ ...session, openIn: null, closedAt: session.closedAt ?? now }, due, context);
  }),
  follows: (_claim, outcome) =>
    outcome.state === "failed" || (outcome.state === "dropped" && outcome.reason === "withheld"),
  async settled(row, outcome, context) {
    const session = await findSession(context.db, context.community.id, row.subjectId);
    if (outcome.state === "sent" || !session) return;
    const { name } = await channelFacts(context, channelOfSession(session));
    await tellOwner(context, session.openedById, {
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
async function stirredAt(session: Session, { db, community }: DeliveryContext): Promise<Date[]> {
  const note = await db.note.findFirst({
    where: { communityId: community.id, sessionId: session.id },
    orderBy: { at: "desc" },
  });
  const concluded = await lastConcludedAt(db, community.id, session.meetingId, session.openedAt);
  return [...(note ? [note.at] : []), ...(concluded ? [concluded] : [])];
}

async function said(session: Session, { clearance }: Due, context: DeliveryContext): Promise<Composition> {
  const { db, community } = context;
  const { language, zone } = await channelVoice(context, channelOfSession(session));
  const facts = await channelFacts(context, channelOfSession(session));
  const readers = clearanceOf(facts.clearance, clearance);
  if (!(await channelMaySee(context, session.meeting, readers))) return { kind: "drop", reason: "withheld" };
  const t = translator(language);
  const words = { t, format: formatter(language, zone), term: labelling(await loadTerms(db), language) };
  const view = await minutesPost(
    db,
    community.id,
    session,
    channelReads(readers),
    words,
    t("minutes.forgotten", { hours: FORGOTTEN_HOURS }),
  );
  return { kind: "say", view, language, zone, detail: { closed: true } };
}
