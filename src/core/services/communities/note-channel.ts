import type { PlatformName } from "../../kernel/access/target.ts";
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

/** A channel that is known is called something else from now on. */
export async function renameChannel(
  store: Store,
  {
    platform,
    space,
    channel,
    name,
  }: { readonly platform: PlatformName; readonly space: string; readonly channel: string; readonly name: string },
): Promise<void> {
  await store.statement(sql`
    update channel c set name = ${name} from space s where s.platform = ${platform} and s.external_id = ${space}
      and c.community_id = s.community_id and c.space_id = s.id and c.external_id = ${channel}`);
}
