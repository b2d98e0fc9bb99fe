import type { PersonalRows } from "../../../services/privacy/holding.ts";
import { sql } from "../../../services/store/store.ts";

/** What requests hold about people: each side's own words. Of whom somebody does not let ask only they hold anything: the others are not told. */
export const requestHolds: readonly PersonalRows[] = [
  {
    ...{ label: "held.requests", table: "contact_request", person: ["asker_id"], becomes: "gone" },
    shows: ["id", "contact_id", "wanted", "reason", "gives", "answer", "state", "asked_at", "ended_at"],
  },
  {
    ...{ label: "held.requests.yours", table: "contact_request", person: ["owner_id"], becomes: "gone" },
    shows: ["id", "contact_id", "wanted", "question", "words", "state", "asked_at", "ended_at"],
    also: ["sealed"],
  },
  {
    ...{ label: "held.blocks", table: "contact_block", person: ["owner_id", "asker_id"], becomes: "gone" },
    // Who is not let ask finds nothing here; it goes with them all the same.
    where: async (_at, person) => sql`t.owner_id = ${person}`,
    shows: ["asker_id", "blocked_at"],
  },
];
