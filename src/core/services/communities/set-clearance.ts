import { z } from "zod";
import { holdChannel } from "./hold-channel.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Target } from "../../kernel/access/target.ts";
import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { type Db, sql } from "../store/store.ts";

type In = { readonly db: Db; readonly community: { readonly id: string }; readonly ids: Ids };

/**
 * Says what is the most sensitive label that may be shown in a channel, and returns the channel's id; one that the bot has
 * not heard of yet is noted under `name`. Two changes at once follow each other. Undefined, and nothing changed, where by
 * now another label than `from` holds, or where the space is the community's no more.
 */
export async function setClearance(
  { db, community, ids }: In,
  { target, name }: { readonly target: Target; readonly name: string },
  { from, to }: { readonly from: Sharing; readonly to: Sharing },
): Promise<string | undefined> {
  const held = await holdChannel({ db, community, ids }, { target, name }, { sql: sql`clearance`, type: z.string() });
  if (!held || clearanceOf(held.before) !== from) return undefined;
  await db.channel.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { clearance: to },
  });
  return held.id;
}
