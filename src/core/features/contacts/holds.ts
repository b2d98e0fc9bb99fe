import type { PersonalRows, MentionedElsewhere } from "../../services/privacy/holding.ts";
import { requestHolds } from "./requests/request-holds.ts";

/** What contacts hold about people: whose card one is, and who looked after others. */
export const holds: readonly PersonalRows[] = [
  {
    ...{ label: "held.contact", table: "contact", person: ["person_id"], becomes: "gone" },
    shows: [
      ...["id", "name", "organisation", "post", "agency", "country", "city", "zone", "hours", "languages", "fluent"],
      ...["sharing", "visibility", "away_until", "sealed_emails", "sealed_phones", "sealed_mobiles"],
      ...["sealed_always", "sealed_note", "source"],
      ...["verified_at", "confirmed_at", "asked_at", "silences", "stale_at", "left_at", "created_at", "updated_at"],
      ...["former_ids", "former_references"],
    ],
    also: ["folded", "folded_city"],
    parts: {
      contact_topic: "contact_id",
      point_of_contact: "contact_id",
      contact_word: "contact_id",
      contact_address: "contact_id",
      contact_change: "contact_id",
    },
  },
  {
    ...{ label: "held.verified", table: "contact", person: ["verified_by_id"], becomes: "nameless" },
    shows: ["id", "verified_at"],
  },
  {
    ...{ label: "held.mandates", table: "mandate", person: ["recorded_by_id"], becomes: "nameless" },
    shows: ["id", "country", "topic_key", "recorded_at"],
  },
  {
    ...{ label: "held.reports", table: "contact_report", person: ["reporter_id"], becomes: "nameless" },
    shows: ["id", "contact_id", "sealed", "reported_at", "settled_at", "settled_as"],
  },
  {
    ...{ label: "held.correspondent", table: "correspondent", person: ["person_id"], becomes: "gone" },
    shows: ["country", "since", "asked_at", "silences"],
  },
  {
    ...{ label: "held.follows", table: "mandate_follow", person: ["person_id"], becomes: "gone" },
    shows: ["country", "topic_key", "since"],
  },
  ...requestHolds,
];

/** That somebody was a country's point of contact is an official fact. */
export const mentions: readonly MentionedElsewhere[] = [
  {
    label: "mention.mandates",
    columns: ["mandate.holder", "mandate.deputy", "mandate.named_by", "mandate.note"],
    becomes: "mention.mandates.becomes",
  },
];
