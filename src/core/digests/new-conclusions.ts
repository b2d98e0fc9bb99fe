import type { ConclusionEntry } from "../conclusions/conclusion.ts";
import type { Invited } from "../meetings/invited.ts";
import { invitesAll, readByModerators } from "../meetings/shown-in.ts";
import { labelsUpTo, type Sharing, sharingRank } from "../sharing.ts";
import type { Invitation } from "../store/generated/client.ts";
import type { Db } from "../store/store.ts";

/** Which conclusions a digest covers: recorded after the one moment and up to the other. */
export interface Covered {
  readonly after: Date;
  readonly upTo: Date;
  /** Ids that were covered before. */
  readonly except?: readonly string[];
}

/** A conclusion, and when the bot learnt of it. */
export interface NewConclusion extends ConclusionEntry {
  readonly createdAt: Date;
}

/** Conclusions that stand, are covered and labelled up to `ceiling`, in the order in which they were concluded. */
export async function newConclusions(db: Db, community: string, ceiling: Sharing, { after, upTo, except = [] }: Covered): Promise<NewConclusion[]> {
  const rows = await db.conclusion.findMany({
    where: { communityId: community, withdrawnAt: null, sharing: { in: labelsUpTo(ceiling) }, createdAt: { gt: after, lte: upTo }, id: { notIn: [...except] } },
    orderBy: [{ concludedAt: "asc" }, { id: "asc" }],
    include: { meeting: { select: { title: true, sharing: true, invitations: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    concludedAt: row.concludedAt,
    createdAt: row.createdAt,
    ...(row.meeting && isSaid(row.meeting, ceiling) ? { meeting: row.meeting.title } : {}),
    ...(row.pillarKey === null ? {} : { pillar: row.pillarKey }),
    ...(row.topicKey === null ? {} : { topic: row.topicKey }),
    ...(row.country === null ? {} : { country: row.country }),
    ...(row.source === null ? {} : { source: row.source }),
  }));
}

/** Whether a meeting may be named where that label may be read: it is for all who read there. */
function isSaid({ sharing, invitations }: { readonly sharing: string; readonly invitations: readonly Invitation[] }, ceiling: Sharing): boolean {
  if (sharingRank(sharing) > sharingRank(ceiling)) return false;
  return readByModerators(ceiling) || invitesAll(invitations.map(({ kind, value }) => ({ kind: kind as Invited["kind"], value })));
}
