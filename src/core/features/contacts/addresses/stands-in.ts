import { sql } from "../../../services/store/store.ts";

/** The private field of its contact in which the address `a` stands. */
export const STANDS_IN = sql`coalesce(a.stands_in, a.field)`;

/** The condition that the address `a` stands in a field of the contact `c` that is for somebody besides its owner (fields/visibility.ts: levelOf). */
export const FOR_SOMEBODY = sql`coalesce(c.visibility->>${STANDS_IN}, c.visibility->>a.field, '') <> 'nobody'`;
