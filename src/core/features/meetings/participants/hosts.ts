import { sql } from "../../../services/store/store.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Meeting } from "../meeting.ts";

/** Whether the caller runs a meeting: organises or chairs it, or moderates the community. They see who comes and record who was there. */
export function isHost(
  { role, personId }: Pick<Caller, "role" | "personId">,
  { organiserId, chairId }: Pick<Meeting, "organiserId" | "chairId">,
): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && (personId === organiserId || personId === chairId));
}

/** Meetings with their titles and hosts, as what a statement joins: those that its reader may see. */
export const HOSTED = sql`(select community_id, id, title, organiser_id, chair_id from meeting)`;
