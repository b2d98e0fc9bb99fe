import { z } from "zod";
import { channelVoice } from "../delivery/channel.ts";
import { type Composer, each } from "../delivery/composer.ts";
import { tellFailure } from "../delivery/failure.ts";
import { targetOf } from "../delivery/ledger.ts";
import { dropPlanned, planDelivery, type DeliveryPlanning } from "../delivery/planning/plan.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { Target } from "../../kernel/access/target.ts";
import { clearanceOf, SHARING, type Sharing, sharingRank, tlp } from "../../kernel/access/sharing.ts";
import { clearanceView } from "./clearance-view.ts";

// The person is called as in notices: linked accounts are joined there too (services/delivery/merge-deliveries.ts).
const detailSchema = z.object({ from: z.enum(SHARING), person: z.string() });

/** A channel in which another label holds since somebody set it elsewhere. */
export interface Cleared {
  /** The channel's id. */
  readonly channel: string;
  readonly to: Target;
  /** What held before. */
  readonly from: Sharing;
  /** Who set it: the id of a person. */
  readonly by: string;
}

/** Plans that a channel is told what may be shown there. It is told once of several changes that it has not been told of yet. */
export async function planClearanceTold(planning: DeliveryPlanning, { channel, to, from, by }: Cleared): Promise<void> {
  const { db, community, now, ids } = planning;
  const waiting = await db.delivery.findFirst({
    where: { communityId: community.id, kind: "clearance", subjectId: channel, state: { in: ["planned", "claimed"] } },
  });
  const known = waiting ? detailSchema.parse(waiting.detail).from : from;
  await dropClearanceTold(planning, channel);
  await planDelivery(planning, {
    kind: "clearance",
    subjectId: channel,
    occurrence: ids.next(),
    to,
    dueAt: now,
    detail: { from: known, person: by },
  });
}

/** Drops what a channel was to be told of that: it is told otherwise. */
export function dropClearanceTold(planning: Omit<DeliveryPlanning, "ids">, channel: string): Promise<void> {
  return dropPlanned(planning, "clearance", channel, "cancelled");
}

/** Words for a channel what may be shown there, as it is by then: nothing where that was taken back. Who set it is named to the community alone. */
export const clearanceComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance: limit }, { db, community }) => {
    const { from, person: by } = detailSchema.parse(row.detail);
    const channel = await db.channel.findUnique({
      where: { communityId_id: { communityId: community.id, id: row.subjectId } },
    });
    if (!channel) return { kind: "drop", reason: "cancelled" };
    const after = clearanceOf(channel.clearance);
    if (after === from) return { kind: "drop", reason: "nothing" };
    const named = sharingRank(clearanceOf(after, limit)) >= sharingRank("green");
    const person = named
      ? await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id: by } } })
      : null;
    const { language, zone } = await channelVoice({ db, community }, targetOf(row));
    return {
      kind: "say",
      view: clearanceView({ before: from, after, limit }, translator(language), { by: person?.name }),
      language,
      zone,
    };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    const channel = await context.db.channel.findUnique({
      where: { communityId_id: { communityId: context.community.id, id: row.subjectId } },
    });
    if (outcome.state !== "failed" || !channel) return;
    const untold = problem("clearance.untold", { channel: channel.name, label: tlp(channel.clearance) });
    const { person } = detailSchema.parse(row.detail);
    const what = { gone: untold, failed: untold, uncertain: untold };
    await tellFailure(context, {
      about: "clearance",
      subjectId: channel.id,
      near: targetOf(row),
      person,
      row,
      reason: outcome.reason,
      what,
    });
  },
};
