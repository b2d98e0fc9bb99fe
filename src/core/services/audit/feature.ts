import { feature } from "../../kernel/catalogue/feature.ts";
import { audited } from "./own-actions.ts";
import { messages } from "./messages/index.ts";
import { retiredKeyColumn } from "./chain/retired-keys.ts";
import { auditHeads } from "./notes/audit-heads-chore.ts";
import { filePseudonyms, pseudonymFiling } from "./persons/file-pseudonyms.ts";
import { lostNames } from "./persons/lost-names.ts";
import { mergeNames } from "./persons/merge-names.ts";
import { partNames } from "./persons/part-names.ts";
import { nameColumn } from "./persons/pseudonym.ts";
import { auditRetention } from "./retention/audit-retention-chore.ts";

export const audit = feature({
  name: "audit",
  audited,
  auditKinds: { import: "audit.kind.import", log: "audit.kind.log" },
  messages,
  families: [{ word: "audit", shownWith: "community" }],
  chores: [auditHeads, auditRetention, pseudonymFiling],
  mergePersons: mergeNames,
  partPersons: partNames,
  keyedAnew: filePseudonyms,
  sealedColumns: [nameColumn, retiredKeyColumn],
  lostWithKey: lostNames,
  holds: [
    {
      ...{ label: "held.log", table: "audit_person", person: ["person_id"], becomes: "gone", uncounted: true },
      shows: ["named"],
      also: ["sealed", "digest", "key_id"],
    },
  ],
  mentions: [
    {
      label: "mention.log",
      columns: ["audit.actor_id", "audit.subject", "audit.detail"],
      becomes: "mention.log.becomes",
    },
  ],
});
