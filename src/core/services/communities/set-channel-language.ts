import type { Target } from "../../kernel/access/target.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { type Db, sql } from "../store/store.ts";

type In = { readonly db: Db; readonly community: { readonly id: string }; readonly ids: Ids };

/**
 * Says in which language all are spoken to who read a channel; null for the community's. One that the bot has not heard of yet is
 * noted under `name`. Undefined where the space is the community's no more; else what held before, and the channel's id.
 */
export async function setChannelLanguage(
  { db, community, ids }: In,
  { target, name }: { readonly target: Target; readonly name: string },
  language: Language | null,
): Promise<{ readonly id: string; readonly before: string | null } | undefined> {
  const [held] = await db.$queryRaw<{ id: string; before: string | null }[]>(sql`
    insert into channel (community_id, id, space_id, external_id, name)
    select s.community_id, ${ids.next()}, s.id, ${target.recipient}, ${name} from space s
    where s.community_id = ${community.id} and s.platform = ${target.platform} and s.external_id = ${target.space}
    on conflict (community_id, space_id, external_id) do update set name = channel.name
    returning id, language as before`);
  if (!held) return undefined;
  await db.channel.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { language },
  });
  return held;
}
