import { feature } from "../../kernel/catalogue/feature.ts";
import { alertsSection } from "./alerts-section.ts";
import { arisingChore } from "./arising/arising-chore.ts";
import { reviewSection } from "./home-section.ts";
import { audited } from "./audited.ts";
import { reviewQueue } from "./digest-section.ts";
import { messages } from "./messages/index.ts";
import { expiringClaims } from "./claim.ts";
import { passedAlert } from "./passing/passed.ts";
import { joinInterests } from "./interest.ts";
import { reviewLookup } from "./review-lookup.ts";
import { reviewNotices } from "./tell-moderators.ts";
import { suggestionsSection } from "./suggestions-section.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    review: true;
  }
}

declare module "../delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    review: "informs";
  }
}

export const review = feature({
  name: "review",
  audited,
  messages,
  families: [{ word: "review", shownWith: "community" }],
  references: { review: reviewLookup },
  chores: [arisingChore],
  expiring: [expiringClaims],
  alerts: [passedAlert],
  digest: [reviewQueue],
  home: [alertsSection, reviewSection, suggestionsSection],
  holds: [
    {
      ...{
        label: "held.reviews",
        table: "review_item",
        person: ["submitted_by_id", "decided_by_id", "claimed_by_id"],
        becomes: "nameless",
      },
      shows: ["subject_kind", "subject_id", "created_at", "decision", "reason", "decided_at", "claimed_until"],
    },
    {
      ...{ label: "held.review-steps", table: "review_decision", person: ["by_id"], becomes: "nameless" },
      shows: ["item_id", "what", "reason", "at"],
    },
    {
      ...{ label: "held.review-interest", table: "review_interest", person: ["person_id"], becomes: "gone" },
      shows: ["topics", "countries"],
    },
  ],
  mentions: [
    {
      label: "mention.review",
      columns: ["review_decision.reason", "review_decision.was", "review_decision.became"],
      becomes: "mention.review.becomes",
    },
  ],
  notices: { review: reviewNotices },
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.reviewItem.updateMany({
      where: { communityId, submittedById: joined },
      data: { submittedById: remaining },
    });
    await db.reviewItem.updateMany({ where: { communityId, decidedById: joined }, data: { decidedById: remaining } });
    await db.reviewItem.updateMany({ where: { communityId, claimedById: joined }, data: { claimedById: remaining } });
    await db.reviewDecision.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
    await joinInterests({ db, community: { id: communityId } }, remaining, joined);
  },
});
