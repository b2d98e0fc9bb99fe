import { appendAudit } from "../audit/audit.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Store } from "../store/store.ts";
import { communitiesOf } from "./leave.ts";
import { heldHandle } from "./receive.ts";
import { learn } from "./learn.ts";
import { cleanProfile } from "./platform-profile.ts";

/** What a platform says anew of somebody, in its own words; what it leaves out stays as it was. */
export interface ProfileNews {
  readonly platform: PlatformName;
  /** The platform's id of the person. */
  readonly user: string;
  readonly name: string;
  readonly locale?: string;
  readonly zone?: string;
  readonly standing?: "member" | "guest";
  readonly now: Date;
}

/** Takes over a changed profile in every community that knows the account, and returns in how many; nobody becomes known by it, and nobody returns. */
export async function refresh(
  { store, seal }: { readonly store: Store; readonly seal: Seal },
  { platform, user, now, ...said }: ProfileNews,
): Promise<number> {
  const communities = await communitiesOf(store, { platform, user });
  for (const community of communities) {
    await store.asCommunity(community, "receiving", async (db) => {
      const handle = await heldHandle({ db, community: { id: community } }, { platform, user });
      if (!handle || handle.leftAt) return;
      const { entries } = await learn({ db, community: { id: community }, now }, handle, cleanProfile(said));
      await appendAudit({ db, seal }, community, undefined, now, entries);
    });
  }
  return communities.length;
}
