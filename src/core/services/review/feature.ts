import { feature } from "../../kernel/catalogue/feature.ts";
import { reviewLookup } from "./review-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    review: true;
  }
}

export const review = feature({
  name: "review",
  messages,
  families: [{ word: "review" }],
  references: { review: reviewLookup },
});
