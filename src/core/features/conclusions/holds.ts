import type { PersonalRows, MentionedElsewhere } from "../../services/privacy/holding.ts";

/** What conclusions hold about people: what they recorded, worded and did, and what is theirs to do. */
export const holds: readonly PersonalRows[] = [
  {
    ...{ label: "held.conclusions", table: "conclusion", person: ["author_id"], becomes: "nameless" },
    shows: [
      ...["kind", "status", "text", "language", "sharing", "topics", "countries", "crimes", "output", "due_on"],
      ...["concluded_at", "created_at", "changed_at", "withdrawn_at", "source"],
    ],
  },
  {
    ...{ label: "held.conclusions.owned", table: "conclusion_owner", person: ["person_id"], becomes: "gone" },
    shows: ["conclusion_id", "answered", "answered_at", "why"],
  },
  {
    ...{ label: "held.conclusions.versions", table: "conclusion_version", person: ["by_id"], becomes: "nameless" },
    shows: ["conclusion_id", "language", "text", "at"],
  },
  {
    ...{ label: "held.conclusions.changes", table: "conclusion_change", person: ["by_id"], becomes: "nameless" },
    shows: ["conclusion_id", "what", "was", "became", "why", "at"],
  },
  {
    ...{ label: "held.conclusions.tracking", table: "conclusion_tracking", person: ["by_id"], becomes: "nameless" },
    shows: ["conclusion_id", "country", "status", "evidence", "at"],
  },
];

/** Where else people stand in texts about conclusions. */
export const mentions: readonly MentionedElsewhere[] = [
  {
    label: "mention.texts",
    columns: [
      ...["conclusion.text", "conclusion.source", "conclusion_owner.agency", "conclusion_owner.why"],
      ...["conclusion_version.text", "conclusion_change.was", "conclusion_change.became", "conclusion_change.why"],
      "conclusion_tracking.evidence",
    ],
    becomes: "mention.texts.becomes",
  },
];
