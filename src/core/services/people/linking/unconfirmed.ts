import { sql, type Sql } from "../../store/store.ts";

/** The condition that a row came to its person by a link that no administrator confirmed, by the columns that have its community and its key as link_part has it. */
export function cameUnconfirmed(table: "handle" | "feed", community: Sql, key: Sql): Sql {
  return sql`exists (select from link_part p join link l on l.community_id = p.community_id and l.id = p.link_id and l.state = 'joined'
    where p.community_id = ${community} and p.of_table = ${table} and p.key = (${key})::text)`;
}
