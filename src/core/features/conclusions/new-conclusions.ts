import type { Db } from "../../services/store/store.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { entriesOf, WITH_ENTRY } from "./conclusion-entries.ts";

/** Which conclusions are asked for: recorded after the one moment and up to the other. */
export interface Recorded {
  readonly after: Date;
  readonly upTo: Date;
  /** Ids that are known already. */
  readonly except?: readonly string[];
}

/** A conclusion, and when the bot learnt of it. */
export interface NewConclusion extends ConclusionEntry {
  readonly createdAt: Date;
}

/** Conclusions that stand, were recorded then and may be seen by the reader, in the order in which they were concluded. */
export async function newConclusions(
  db: Db,
  community: string,
  { after, upTo, except = [] }: Recorded,
): Promise<NewConclusion[]> {
  const rows = await db.conclusion.findMany({
    where: {
      communityId: community,
      withdrawnAt: null,
      createdAt: { gt: after, lte: upTo },
      id: { notIn: [...except] },
    },
    orderBy: [{ concludedAt: "asc" }, { id: "asc" }],
    include: WITH_ENTRY,
  });
  const recordedAt = new Map(rows.map(({ id, createdAt }) => [id, createdAt]));
  const entries = await entriesOf(db, community, rows);
  return entries.map((one) => ({ ...one, createdAt: recordedAt.get(one.id) ?? upTo }));
}
