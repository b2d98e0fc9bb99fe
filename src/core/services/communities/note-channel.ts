import type { PlatformName } from "../../kernel/access/target.ts";
import { cleanName } from "../../kernel/text/name.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { sql, type Store } from "../store/store.ts";

// As long as the longest of the platforms', in characters.
const NAME_MAX = 100;

/** A channel's name as people read it, of what a platform calls it. */
export const channelNamed = (name: string): string => truncate(cleanName(name), NAME_MAX);

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

/** A channel that is known is called something else from now on, as its platform has it. */
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
    update channel c set name = ${channelNamed(name)} from space s where s.platform = ${platform} and s.external_id = ${space}
      and c.community_id = s.community_id and c.space_id = s.id and c.external_id = ${channel}`);
}
