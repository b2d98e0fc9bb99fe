import type { Mention } from "./holding.ts";

/** What is outside the database, and in which nobody finds a person. */
export const elsewhere: readonly Mention[] = [
  { label: "mention.backups", columns: [], becomes: "mention.backups.becomes" },
  { label: "mention.platforms", columns: [], becomes: "mention.platforms.becomes" },
];
