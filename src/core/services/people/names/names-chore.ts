import type { Chore } from "../../chores/chore.ts";
import { skeleton } from "../../../kernel/text/skeleton.ts";
import { sql } from "../../store/store.ts";

const AT_ONCE = 1_000;

interface Row {
  readonly community: string;
  readonly id: string;
  readonly name: string;
}

/** Works out what names look like of which that is not known: those of before it was, and of people who came otherwise than from a platform. */
export const namesLook: Chore = {
  name: "names",
  cron: "2 * * * *",
  async run({ store }) {
    for (;;) {
      const rows = await store.statement<Row>(
        sql`select community_id as community, id, name from person where looks is null order by community_id, id limit ${AT_ONCE}`,
      );
      const column = (of: (row: Row) => string) => rows.map(of);
      if (rows.length > 0)
        await store.statement(sql`
          update person p set looks = n.looks
          from unnest(${column((r) => r.community)}::text[], ${column((r) => r.id)}::text[], ${column((r) => r.name)}::text[],
            ${column((r) => skeleton(r.name))}::text[]) as n (community, id, name, looks)
          where p.community_id = n.community and p.id = n.id and p.name = n.name returning 1`);
      if (rows.length < AT_ONCE) return;
    }
  },
};
