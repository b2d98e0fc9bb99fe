import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchKind } from "../document.ts";

/** How many documents of a label there are, and how long they are together. */
export interface Total {
  readonly label: number;
  readonly docs: number;
  readonly length: number;
}

/** By how much the totals of each label change. */
export class Totals {
  readonly #by = new Map<number, { docs: number; length: number }>();

  constructor(gone: readonly Total[]) {
    for (const { label, docs, length } of gone) this.add(label, -docs, -length);
  }

  add(label: number, docs: number, length: number): void {
    const before = this.#by.get(label) ?? { docs: 0, length: 0 };
    this.#by.set(label, { docs: before.docs + docs, length: before.length + length });
  }

  rows(): Total[] {
    return [...this.#by].map(([label, { docs, length }]) => ({ label, docs, length }));
  }
}

/** Lets nobody else change the totals of a kind until the transaction ends: the row of the least label stands for it. */
export async function lockTotal(db: CommunityDb, community: string, kind: SearchKind): Promise<void> {
  await db.$executeRaw`
    insert into search_total (community_id, kind, label, docs, length) values (${community}, ${kind}, 0, 0, 0)
    on conflict (community_id, kind, label) do update set docs = search_total.docs`;
}

/** Adds what has changed to the totals of a kind. */
export async function changeTotals(
  db: CommunityDb,
  community: string,
  kind: SearchKind,
  totals: Totals,
): Promise<void> {
  const rows = totals.rows();
  if (rows.length === 0) return;
  await db.$executeRaw(sql`
    insert into search_total as t (community_id, kind, label, docs, length)
    select ${community}, ${kind}, r.label, r.docs, r.length
    from unnest(${rows.map((r) => r.label)}::smallint[], ${rows.map((r) => r.docs)}::int[], ${rows.map((r) => r.length)}::float8[]) r (label, docs, length) order by r.label
    on conflict (community_id, kind, label) do update set docs = t.docs + excluded.docs, length = t.length + excluded.length`);
}
