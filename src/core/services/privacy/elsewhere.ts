import type { MentionedElsewhere } from "./holding.ts";

/** What nobody finds by a person: what is not linked to one, and what is outside the database. */
export const elsewhere: readonly MentionedElsewhere[] = [
  { label: "mention.unlinked", columns: [], becomes: "mention.unlinked.becomes" },
  { label: "mention.backups", columns: [], becomes: "mention.backups.becomes" },
  { label: "mention.platforms", columns: [], becomes: "mention.platforms.becomes" },
];
