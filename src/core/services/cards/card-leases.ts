import { sql, type Store } from "../store/store.ts";

/** Ends every lease of a card. Call it once after opening an embedded store, where whoever held one is dead. Never on a server. */
export async function endCardLeases(store: Store): Promise<void> {
  if (store.kind !== "embedded") throw new Error("other processes may hold leases on a server");
  await store.statement(sql`update card set free_at = now() where leased_by is not null`);
}
