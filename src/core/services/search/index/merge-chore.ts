import type { Chore } from "../../chores/chore.ts";
import { eachCommunity } from "../../chores/each-community.ts";
import { sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";
import { merge } from "./merge.ts";

/** Keeps questions quick: what was written since is put into segments, and what is gone is left out of them. */
export const searchMerges: Chore = {
  name: "search-merges",
  cron: "* * * * *",
  run: (parts) =>
    eachCommunity(parts, async ({ db, community: { id: community } }) => {
      const kinds = await db.$queryRaw<{ kind: SearchKind }[]>(sql`
        select distinct kind from search_document where community_id = ${community} and not packed
        union select distinct kind from search_segment where community_id = ${community}`);
      for (const { kind } of kinds) await merge(db, { community, kind });
    }),
};
