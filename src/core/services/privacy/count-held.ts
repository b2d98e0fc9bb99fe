import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { nameSql } from "../store/catalog-sql.ts";
import { joinSql, sql } from "../store/store.ts";
import type { Becomes, LookingInto } from "./holding.ts";
import { areTheirs } from "./own-rows.ts";

/** How much of one kind is held about somebody, and what becomes of it. */
export interface HeldCount {
  readonly label: Label;
  readonly becomes: Becomes;
  /** Undefined where how many there are says nothing. */
  readonly count: number | undefined;
}

/** How much is held about a person, kind by kind, in the product's order; kinds of which there is nothing are left out. */
export async function countHeld(at: LookingInto, product: Features, person: string): Promise<readonly HeldCount[]> {
  const kinds = declared(product, "holds").flat();
  const counts = [];
  for (const [n, kind] of kinds.entries())
    counts.push(sql`
      select ${n}::int as n, count(*)::int as count from ${nameSql(kind.table)} t where ${await areTheirs(at, kind, person)}`);
  const rows = await at.db.$queryRaw<{ n: number; count: number }[]>(sql`${joinSql(counts, " union all ")}`);
  const held = new Map<Label, HeldCount>();
  for (const { n, count } of rows.sort((a, b) => a.n - b.n)) {
    const kind = kinds[n];
    if (!kind || count === 0) continue;
    const { label, becomes, uncounted } = kind;
    held.set(label, { label, becomes, count: uncounted ? undefined : (held.get(label)?.count ?? 0) + count });
  }
  return [...held.values()];
}
