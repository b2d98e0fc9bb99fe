import { type Db, sql } from "../../store/store.ts";

/** A dictionary that an operator gave a community. */
export interface Dictionary {
  readonly id: string;
  readonly name: string;
  /** In the words of its file, or of whoever imported it. */
  readonly licence: string;
  readonly sha256: string;
  /** How many terms lead to something in it. */
  readonly entries: number;
}

/** The dictionaries of a community, by name. */
export function dictionariesOf(db: Db, community: string): Promise<Dictionary[]> {
  return db.$queryRaw<Dictionary[]>(sql`
    select d.id, d.name, d.licence, d.sha256, count(e.key)::int as entries from dictionary d
    left join dictionary_entry e on e.community_id = d.community_id and e.dictionary_id = d.id
    where d.community_id = ${community} group by d.id, d.name, d.licence, d.sha256 order by d.name`);
}
