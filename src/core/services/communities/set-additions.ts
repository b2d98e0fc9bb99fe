import { z } from "zod";
import { holdChannel } from "./hold-channel.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { type Db, sql } from "../store/store.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/**
 * Has what is added to the library posted in a channel from now on, or no longer. Undefined where the space is the community's no
 * more; else the channel's id, and whether that was so before.
 */
export async function setAdditions(
  { db, community, now, ids }: In & { readonly ids: Ids },
  { target, name }: { readonly target: Target; readonly name: string },
  on: boolean,
): Promise<{ readonly id: string; readonly before: boolean } | undefined> {
  const had = { sql: sql`additions_since is not null`, type: z.boolean() };
  const held = await holdChannel({ db, community, ids }, { target, name }, had);
  if (!held || held.before === on) return held;
  await db.channel.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { additionsSince: on ? now : null },
  });
  return held;
}

/** A channel in which what is added is posted. */
export interface AdditionsChannel {
  readonly name: string;
  readonly to: Target;
}

/** Where what is added is posted, by the channels' names. */
export async function additionsChannels({ db, community }: Omit<In, "now">): Promise<AdditionsChannel[]> {
  const rows = await db.channel.findMany({
    where: { communityId: community.id, additionsSince: { not: null } },
    include: { space: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ name, externalId, space }) => ({
    name,
    to: { platform: space.platform, space: space.externalId, address: "channel", recipient: externalId },
  }));
}

/** Has nothing posted there any more, where the platform says that nothing can be. */
export async function endAdditions({ db, community }: Omit<In, "now">, to: Target): Promise<void> {
  await db.channel.updateMany({
    where: {
      ...{ communityId: community.id, externalId: to.recipient },
      space: { platform: to.platform, externalId: to.space },
    },
    data: { additionsSince: null },
  });
}
