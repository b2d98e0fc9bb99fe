import { keyChain } from "../audit.ts";
import type { Chore, ChoreParts } from "../../chores/chore.ts";
import { eachCommunity } from "../../chores/each-community.ts";
import { sql } from "../../store/store.ts";
import type { HeadNote } from "./head-note.ts";

/** Has each audit log signed that is not yet, and notes outside of the database how far each goes. */
export const auditHeads: Chore = {
  name: "audit-heads",
  cron: "23 * * * *",
  async run(parts) {
    await eachCommunity(parts, ({ db, community, now }) => keyChain({ db, seal: parts.seal }, community.id, now));
    if (!parts.noteHeads) return;
    const heads = await headsOf(parts);
    if (heads.length > 0) await parts.noteHeads(heads);
  },
};

/** The newest entry of each community's log, where there is one. */
async function headsOf({ store, clock }: ChoreParts): Promise<HeadNote[]> {
  const at = clock.now().toISOString();
  const rows = await store.statement<Omit<HeadNote, "at">>(sql`
    select c.id as community, a.seq, a.hash from community c
    cross join lateral (select seq, hash from audit where community_id = c.id order by seq desc limit 1) a order by 1`);
  return rows.map((row) => ({ at, ...row }));
}
