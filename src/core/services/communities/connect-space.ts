import { refuse } from "../../kernel/errors/errors.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import { sayAgainThere } from "../delivery/left-space.ts";
import type { Db } from "../store/store.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Makes a space one of the community's, in a transaction over all communities. Throws UserError where it belongs to one already. */
export async function connectSpace(
  { db, ids }: { readonly db: Db; readonly ids: Ids },
  community: string,
  { platform, space }: { readonly platform: PlatformName; readonly space: string },
): Promise<void> {
  const { count } = await db.space.createMany({
    data: [{ communityId: community, id: ids.next(), platform, externalId: space }],
    skipDuplicates: true,
  });
  if (count === 0) refuse("setup.meanwhile", { command: commandLine("community show") });
  await sayAgainThere({ db, community: { id: community } }, { platform, space });
}
