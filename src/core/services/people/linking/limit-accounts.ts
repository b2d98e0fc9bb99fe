import { type CommunityDb, sql } from "../../store/store.ts";
import { cameUnconfirmed } from "./unconfirmed.ts";

/** Limits, of a person's accounts, those that came by a link which no administrator confirmed, and no others. */
export async function limitAccounts(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  persons: readonly string[],
): Promise<void> {
  const key = sql`jsonb_build_object('platform', h.platform, 'external_id', h.external_id)`;
  await db.$executeRaw(sql`
    update handle h set limited = ${cameUnconfirmed("handle", sql`h.community_id`, key)}
    where h.community_id = ${community.id} and h.person_id = any(${[...persons]}::text[])`);
}
