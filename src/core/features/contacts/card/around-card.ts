import { sql } from "../../../services/store/store.ts";
import { isHistory } from "../mandates/history.ts";
import { heldMandates, type ShownMandate } from "../mandates/load-mandates.ts";
import type { LookingAt } from "../select-contacts.ts";
import { type Office, officesOf } from "./offices.ts";

/** What stands around a contact on its card: the mandates that it has, the offices of its country, and whether others had its mandates. */
export interface AroundCard {
  readonly mandates: readonly ShownMandate[];
  readonly offices: readonly Office[];
  readonly history: boolean;
}

/** Reads it, as far as the reader may see it, at once: a card is what most questions about contacts are answered with. */
export async function aroundCard(
  { db, community, now }: LookingAt,
  contact: { readonly id: string; readonly country: string },
): Promise<AroundCard> {
  const [row] = await db.$queryRaw<AroundCard[]>(sql`
    select (select coalesce(jsonb_agg(m), '[]') from (${heldMandates(community.id, contact.id, now)}) m) as mandates,
      (select coalesce(jsonb_agg(o), '[]') from (${officesOf(community.id, contact)}) o) as offices,
      ${isHistory(community.id, contact.id, now)} as history`);
  return row ?? { mandates: [], offices: [], history: false };
}
