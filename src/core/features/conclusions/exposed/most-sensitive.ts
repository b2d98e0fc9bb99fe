import { SHARING, type Sharing } from "../../../kernel/access/sharing.ts";
import type { Db } from "../../../services/store/store.ts";

/** The most sensitive label under which some conclusions are read, their meetings' among them; undefined where there are none that the reader may see. */
export async function mostSensitive(db: Db, community: string, ids: readonly string[]): Promise<Sharing | undefined> {
  const most = await db.conclusion.aggregate({
    where: { communityId: community, id: { in: [...ids] } },
    _max: { label: true },
  });
  const { label } = most._max;
  return label === null ? undefined : (SHARING[label] ?? "red");
}
