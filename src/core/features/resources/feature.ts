import { feature } from "../../kernel/catalogue/feature.ts";
import { resourceLookup } from "./resource-lookup.ts";
import { messages } from "./messages/index.ts";

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
});
