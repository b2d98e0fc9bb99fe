import { sql } from "../store/store.ts";

/** Whether a row is for somebody who is suspended, alone or with others, whatever planned it: a condition for a statement in which the row is called `d`. */
export const isForSuspended = () => sql`(d.address <> 'channel' and exists (
  select from handle h join person p on p.community_id = h.community_id and p.id = h.person_id
  where h.community_id = d.community_id and h.platform = d.platform and h.external_id = any(string_to_array(d.recipient, ' ')) and p.suspended_at is not null))`;
