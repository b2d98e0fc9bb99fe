import { type Db, sql } from "../../../services/store/store.ts";
import { isCurrent } from "./current.ts";
import type { Mandate } from "./mandate.ts";

/** A mandate as a card shows it, with the deputy where the reader may see them. */
export interface ShownMandate extends Mandate {
  readonly deputyName: string | null;
  readonly deputyOrganisation: string | null;
  /** The day on which the deputy comes back, "2026-12-03", where they are away themselves or are to be. */
  readonly deputyAwayUntil: string | null;
  readonly deputyZone: string | null;
  readonly deputyCountry: string | null;
  /** Whether the deputy has left their post, as they say. */
  readonly deputyLeft: boolean;
}

/** The mandates of a contact that are not over, in the order of their topics. */
export const mandatesHeld = (
  { db, community, now }: { readonly db: Db; readonly community: { readonly id: string }; readonly now: Date },
  contact: string,
): Promise<ShownMandate[]> => db.$queryRaw<ShownMandate[]>(heldMandates(community.id, contact, now));

/** The statement that reads them; all that it reads is text. */
export const heldMandates = (community: string, contact: string, now: Date): ReturnType<typeof sql> => sql`
    select pc.topic_key as topic, pc.since::text, pc.until::text, pc.named_by as "namedBy", pc.note,
      d.id as "deputyId", d.name as "deputyName", d.organisation as "deputyOrganisation",
      d.away_until::text as "deputyAwayUntil", d.zone as "deputyZone", d.country as "deputyCountry",
      coalesce(d.left_at is not null, false) as "deputyLeft"
    from point_of_contact pc left join contact d on d.community_id = pc.community_id and d.id = pc.deputy_id
    where pc.community_id = ${community} and pc.contact_id = ${contact} and ${isCurrent(now)} order by pc.topic_key`;
