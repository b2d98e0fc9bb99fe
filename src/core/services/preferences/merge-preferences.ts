import { defined } from "../../kernel/values/defined.ts";
import type { CommunityDb } from "../store/store.ts";
import { withChanges } from "./change.ts";
import { keptOfBoth, storedKept } from "./kept.ts";
import { readChosen } from "./preferences.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** Gives a person the choices of another who is merged into them, where they have not made their own. */
export async function mergePreferences({ db, community }: In, remainingId: string, joinedId: string): Promise<void> {
  const of = (id: string) => ({ communityId_id: { communityId: community.id, id } });
  const remaining = await db.person.findUniqueOrThrow({ where: of(remainingId) });
  const joined = await db.person.findUniqueOrThrow({ where: of(joinedId) });
  const chosen = { ...defined(readChosen(joined.preferences)), ...defined(readChosen(remaining.preferences)) };
  await db.person.update({
    where: of(remainingId),
    data: {
      language: remaining.language ?? joined.language,
      zone: remaining.zone ?? joined.zone,
      country: remaining.country ?? joined.country,
      topics: remaining.topics.length > 0 ? remaining.topics : joined.topics,
      preferences: { ...withChanges(chosen, {}), ...storedKept(keptOfBoth(remaining, joined)) },
    },
  });
}
