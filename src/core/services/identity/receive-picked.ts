import type { Community } from "../../kernel/access/caller.ts";
import type { Invocation } from "../../kernel/commands/platform.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { appendAudit } from "../audit/audit.ts";
import { cleanProfile } from "../people/platform-profile.ts";
import { receive } from "../people/receive.ts";
import type { Store } from "../store/store.ts";

/** What receiving needs. */
interface Receiving {
  readonly store: Store;
  readonly ids: Ids;
  readonly seal: Seal;
}

/**
 * Makes those known whom somebody picked among the people of the space: who is new becomes a person, and who had left is back,
 * since the platform says that they are there. What it says of others is not taken over; they tell it themselves when they come.
 */
export async function receivePicked(
  { store, ids, seal }: Receiving,
  { community, by }: { readonly community: Pick<Community, "id">; readonly by: string },
  { platform, space, picked = [] }: Pick<Invocation, "platform" | "space" | "picked">,
  now: Date,
): Promise<void> {
  if (picked.length === 0) return;
  await store.asCommunity(community.id, "receiving", async (db) => {
    const users = picked.map(({ user }) => user);
    const here = { platform, externalId: { in: users }, leftAt: null, person: { leftAt: null } };
    const known = await db.handle.findMany({ where: here, select: { externalId: true } });
    const unknown = picked.filter(({ user }) => known.every(({ externalId }) => externalId !== user));
    for (const { user, profile } of unknown) {
      const says = cleanProfile(profile);
      const { entries } = await receive({ db, community, now, ids }, { platform, user, space }, says, { absent: true });
      await appendAudit({ db, seal }, community.id, by, now, entries);
    }
  });
}
