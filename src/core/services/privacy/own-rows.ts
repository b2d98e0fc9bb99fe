import { nameSql } from "../store/catalog-sql.ts";
import { joinSql, sql, type Sql } from "../store/store.ts";
import type { PersonalRows, LookingInto } from "./holding.ts";

/** Which rows of the table, called `t`, are a person's. */
export async function areTheirs(
  at: LookingInto,
  { person: columns, where }: PersonalRows,
  person: string,
): Promise<Sql> {
  const own = where
    ? await where(at, person)
    : joinSql(
        columns.map((column) => sql`t.${nameSql(column)} = ${person}`),
        " or ",
      );
  return sql`t.community_id = ${at.community.id} and (${own})`;
}
