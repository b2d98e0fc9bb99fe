import { feature } from "../../kernel/catalogue/feature.ts";
import { conclusionLookup } from "./conclusion-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    conclusion: true;
  }
}

export const conclusions = feature({
  name: "conclusions",
  messages,
  families: [{ word: "conclusion" }],
  references: { conclusion: conclusionLookup },
});
