import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { sql } from "../../../services/store/store.ts";
import { settleAllPlaces } from "./places.ts";

/** Passes on the places of those who have left since they were given them. */
export const places: Chore = {
  name: "places",
  cron: "37 * * * *",
  run: (parts) => eachCommunity(parts, offerPlacesOfLeavers),
};

/** Passes on the places that people have who left the community, in meetings ahead for which somebody waits. */
export async function offerPlacesOfLeavers(planning: DeliveryPlanning): Promise<void> {
  const { db, community, now } = planning;
  const meetings = await db.$queryRaw<{ id: string }[]>(sql`
    select distinct m.id from rsvp r
    join person p on p.community_id = r.community_id and p.id = r.person_id and p.left_at is not null
    join meeting m on m.community_id = r.community_id and m.id = r.meeting_id and m.cancelled_at is null and (m.ends_at is null or m.ends_at > ${now})
    where r.community_id = ${community.id} and r.seat in ('held', 'offered') and exists (
      select from rsvp w where w.community_id = r.community_id and w.meeting_id = r.meeting_id and w.occurrence = r.occurrence and w.seat = 'waiting')
    order by m.id`);
  for (const { id } of meetings) await settleAllPlaces(planning, id);
}
