import { feature } from "../../kernel/catalogue/feature.ts";
import { alertsSection } from "./alerts-section.ts";
import { reviewSection } from "./home-section.ts";
import { audited } from "./audited.ts";
import { reviewQueue } from "./digest-section.ts";
import { messages } from "./messages/index.ts";
import { reviewLookup } from "./review-lookup.ts";
import { suggestionsSection } from "./suggestions-section.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    review: true;
  }
}

export const review = feature({
  name: "review",
  audited,
  messages,
  families: [{ word: "review", shownWith: "community" }],
  references: { review: reviewLookup },
  digest: [reviewQueue],
  home: [alertsSection, reviewSection, suggestionsSection],
  holds: [
    {
      ...{
        label: "held.reviews",
        table: "review_item",
        person: ["submitted_by_id", "decided_by_id"],
        becomes: "nameless",
      },
      shows: ["subject_kind", "subject_id", "created_at", "decision", "reason", "decided_at"],
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.reviewItem.updateMany({
      where: { communityId, submittedById: joined },
      data: { submittedById: remaining },
    });
    await db.reviewItem.updateMany({ where: { communityId, decidedById: joined }, data: { decidedById: remaining } });
  },
});
