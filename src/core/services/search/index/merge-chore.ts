import type { Chore } from "../../chores/chore.ts";
import { eachInTurn } from "../../chores/each-in-turn.ts";
import { sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { merge } from "./merge.ts";
import { DELTA, GONE, SEGMENTS } from "./merge-plan.ts";

/** Keeps questions quick: what was written since is put into segments, and what is gone is left out of them. An index in which that fails keeps the others from nothing. */
export const searchMerges: Chore = {
  name: "search-merges",
  cron: "* * * * *",
  async run({ store }) {
    // One statement where there is nothing to do, however many communities there are.
    const scopes = await store.statement<SearchScope>(sql`
      select community_id as community, kind from search_document where not packed and owner is null and open_to = 0
        group by community_id, kind having count(*) >= ${DELTA}
      union
      select s.community_id, s.kind from search_segment s group by s.community_id, s.kind
        having count(distinct s.segment) > ${SEGMENTS} or sum(s.docs) * ${GONE}::float8 < (
          select count(*) from search_gone g where g.community_id = s.community_id and g.kind = s.kind)
      order by community, kind`);
    await eachInTurn(scopes, "indexes", async (scope) => {
      await store.asCommunity(scope.community, "maintenance", (db) => merge(db, scope));
    });
  },
};
