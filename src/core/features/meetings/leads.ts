import { communityChoices } from "../../services/preferences/own.ts";
import { LEADS, readChosen } from "../../services/preferences/preferences.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { Meeting } from "./meeting.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** A meeting's own choice of reminders, in minutes before it, the longest first; undefined where it has none. */
export function ownLeads({ leads }: Pick<Meeting, "leads">): readonly number[] | undefined {
  return leads === null ? undefined : readChosen({ leads }).leads;
}

/** Minutes before each time of a meeting that has no choice of its own: the community's, else the product's. */
export async function communityLeads(where: In): Promise<readonly number[]> {
  return (await communityChoices(where)).leads ?? LEADS;
}

/** Every lead that some person of the community has chosen for themselves. */
export async function personalLeads({ db, community }: In): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ lead: number }[]>(sql`
    select distinct lead::int as lead from person p, jsonb_array_elements_text(p.preferences->'leads') lead
    where p.community_id = ${community.id} and p.left_at is null and jsonb_typeof(p.preferences->'leads') = 'array'`);
  return rows.map(({ lead }) => lead);
}
