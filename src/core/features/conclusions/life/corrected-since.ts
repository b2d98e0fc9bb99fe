import type { Db } from "../../../services/store/store.ts";
import type { ChangeKind } from "./history.ts";

/** Changes that make of a conclusion another one than it was. */
const CORRECTING: readonly ChangeKind[] = ["text", "owners", "due", "kind"];

/** That a conclusion was put otherwise. */
export interface ConclusionCorrected {
  readonly at: Date;
  /** Who did it, where that is known. */
  readonly by?: string;
}

/** What was put otherwise in some conclusions after a moment, those that the reader may see, in that order; what one person changed of one at once counts once. */
export function correctedSince(
  db: Db,
  community: string,
  ids: readonly string[],
  since: Date,
): Promise<ConclusionCorrected[]> {
  return changedSince(db, community, ids, { what: CORRECTING, since });
}

/** The same of changes of some kinds. */
export async function changedSince(
  db: Db,
  community: string,
  ids: readonly string[],
  { what, since }: { readonly what: readonly ChangeKind[]; readonly since: Date },
): Promise<ConclusionCorrected[]> {
  const rows = await db.conclusionChange.findMany({
    where: { communityId: community, conclusionId: { in: [...ids] }, what: { in: [...what] }, at: { gt: since } },
    orderBy: [{ at: "asc" }, { conclusionId: "asc" }, { number: "asc" }],
    include: { by: { select: { name: true } } },
  });
  const key = ({ conclusionId, at }: (typeof rows)[number]) => `${conclusionId} ${at.getTime()}`;
  return rows
    .filter((row, i) => rows.findIndex((other) => key(other) === key(row)) === i)
    .map(({ at, by }) => ({ at, ...(by ? { by: by.name } : {}) }));
}
