import { type Db, sql } from "../../../services/store/store.ts";
import { standing } from "../select-resources.ts";

/** One end of a citation as it is seen from the other. */
export interface Citation {
  readonly id: string;
  /** What whoever said it noted; absent where it was read in a text. */
  readonly note?: string;
}

/** What a resource cites and what cites it, of what the reader may see; by title. */
export interface Citations {
  readonly cites: readonly Citation[];
  readonly citedBy: readonly Citation[];
}

/** Citations of a resource; of what the reader may not see nothing is returned or counted. */
export async function loadCitations(db: Db, community: string, id: string): Promise<Citations> {
  const rows = await db.$queryRaw<{ id: string; cites: boolean; note: string | null }[]>(sql`
    select r.id, c.from_id = ${id} as cites, c.note from resource_citation c
    join resource r on r.community_id = c.community_id and r.id = case when c.from_id = ${id} then c.to_id else c.from_id end
    where c.community_id = ${community} and (c.from_id = ${id} or c.to_id = ${id}) and c.how <> 'denied' and ${standing}
    order by r.folded, r.id`);
  const those = (which: boolean) =>
    rows
      .filter(({ cites }) => cites === which)
      .map((one) => ({ id: one.id, ...(one.note === null ? {} : { note: one.note }) }));
  return { cites: those(true), citedBy: those(false) };
}
