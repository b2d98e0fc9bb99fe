import { z } from "zod";
import { holdChannel } from "./hold-channel.ts";
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
  const held = await holdChannel(
    { db, community, ids },
    { target, name },
    { sql: sql`language`, type: z.string().nullable() },
  );
  if (!held) return undefined;
  await db.channel.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { language },
  });
  return held;
}
