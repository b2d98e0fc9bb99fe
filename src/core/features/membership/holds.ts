import type { PersonalRows } from "../../services/privacy/holding.ts";

/** What membership holds about people: what they said to become members, and the codes that they made. */
export const holds: readonly PersonalRows[] = [
  {
    ...{ label: "held.request", table: "membership_request", person: ["person_id"], becomes: "gone" },
    shows: ["name", "agency", "country", "sealed_email", "sealed_reason", "listed", "asked_at"],
  },
  {
    ...{ label: "held.member-codes", table: "invitation_code", person: ["created_by_id"], becomes: "gone" },
    shows: ["role", "country", "uses", "uses_left", "created_at", "expires_at", "revoked_at"],
  },
];
