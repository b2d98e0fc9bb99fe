import { feature } from "../../kernel/catalogue/feature.ts";
import { conclusionLookup } from "./conclusion-lookup.ts";
import { conclusionDocuments } from "./document.ts";
import { exposedAlert, exposureNotices, exposures } from "./exposed/tell-moderators.ts";
import { conclusionRows } from "./import-rows.ts";
import { conclusionJobs } from "./jobs.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { conclusionsGroup } from "./search-group.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    conclusion: true;
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    exposure: "asks";
  }
}

export const conclusions = feature({
  name: "conclusions",
  audited,
  auditKinds: { conclusion: "audit.kind.conclusion" },
  messages,
  families: [{ word: "conclusion", about: "family.conclusion" }],
  jobs: conclusionJobs,
  references: { conclusion: conclusionLookup },
  imports: { conclusions: conclusionRows },
  search: conclusionsGroup,
  documents: conclusionDocuments,
  alerts: [exposedAlert],
  notices: { exposure: exposureNotices },
  chores: [exposures],
  holdings: {
    label: "community.conclusions",
    count: (db, communityId) => db.conclusion.count({ where: { communityId } }),
  },
  belongings: {
    label: "me.link.conclusions",
    count: ({ db, community }, authorId) => db.conclusion.count({ where: { communityId: community.id, authorId } }),
  },
  holds: [
    {
      ...{ label: "held.conclusions", table: "conclusion", person: ["author_id"], becomes: "nameless" },
      shows: ["text", "language", "sharing", "country", "concluded_at", "created_at", "withdrawn_at", "source"],
    },
  ],
  mentions: [
    { label: "mention.texts", columns: ["conclusion.text", "conclusion.source"], becomes: "mention.texts.becomes" },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.conclusion.updateMany({ where: { communityId, authorId: joined }, data: { authorId: remaining } });
  },
});

// What others show of conclusions, and how.
export type { ConclusionEntry } from "./conclusion.ts";
export { conclusionLine, type ConclusionWords, withSource } from "./line.ts";
export { countConclusions } from "./list-conclusions.ts";
export { concludedThen, lastConcludedAt } from "./concluded-then.ts";
export { newConclusions } from "./new-conclusions.ts";
