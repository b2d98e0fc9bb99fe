import { type LatelyLooked, latelyLooked } from "../../../services/audit/looks.ts";
import { sql } from "../../../services/store/store.ts";
import type { ContactDetails } from "../contact.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import { followedIn } from "../mandates/follows.ts";
import { isHistory } from "../mandates/history.ts";
import { heldMandates, type ShownMandate } from "../mandates/load-mandates.ts";
import { type LookingAt, loadCardWith } from "../select-contacts.ts";
import { type Office, officesOf } from "./offices.ts";

/** What stands around a contact on its card. */
export interface AroundCard {
  /** The mandates that it has. */
  readonly mandates: readonly ShownMandate[];
  /** The offices of its country. */
  readonly offices: readonly Office[];
  /** Whether others had its mandates. */
  readonly history: boolean;
  /** Topics of the mandates of its country that the reader follows. */
  readonly follows: readonly string[];
  /** Who opened its private fields since a moment. */
  readonly looked: LatelyLooked;
}

/** A contact with its private fields, still sealed, and what stands around it, as far as the reader may see it, at once: a card is what most questions about contacts are answered with. Undefined where they may not see it. */
export const cardWithAround = (
  at: LookingAt,
  id: string,
  lookedSince: Date,
): Promise<(ContactDetails & SealedColumns & AroundCard) | undefined> =>
  loadCardWith<AroundCard>(
    at,
    id,
    sql`,
      (select coalesce(jsonb_agg(m), '[]') from (${heldMandates(at.community.id, id, at.now)}) m) as mandates,
      (select coalesce(jsonb_agg(o), '[]') from (select c.id, c.country) card
        cross join lateral (${officesOf(at.community.id)}) o) as offices,
      ${isHistory(at.community.id, id, at.now)} as history,
      array(${followedIn(at.community.id, sql`c.country`)}) as follows,
      ${latelyLooked(sql`c.id`, lookedSince)} as looked`,
  );
