import type { Ids } from "../../kernel/values/ids.ts";
import { sql, type Store } from "../store/store.ts";

/** Remembers what a channel of a space is called, so that people read its name and not the platform's id. What may be said in it stays as it is. */
export async function noteChannel(
  { store, ids }: { readonly store: Store; readonly ids: Ids },
  {
    community,
    space,
    channel,
    name,
  }: { readonly community: string; readonly space: string; readonly channel: string; readonly name: string },
): Promise<void> {
  await store.asCommunity(community, "channels", (db) =>
    db.$executeRaw(sql`
      insert into channel (community_id, id, space_id, external_id, name) values (${community}, ${ids.next()}, ${space}, ${channel}, ${name})
      on conflict (community_id, space_id, external_id) do update set name = excluded.name`),
  );
}
