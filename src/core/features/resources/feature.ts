import { feature } from "../../kernel/catalogue/feature.ts";
import { resourceRows } from "./import-rows.ts";
import { messages } from "./messages/index.ts";
import { resourceLookup } from "./resource-lookup.ts";
import { resourceReview } from "./review-resource.ts";
import { resourcesGroup } from "./search-group.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    resource: true;
  }
}

export const resources = feature({
  name: "resources",
  messages,
  families: [{ word: "resource" }],
  references: { resource: resourceLookup },
  reviews: { resource: resourceReview },
  imports: { resources: resourceRows },
  search: resourcesGroup,
});
