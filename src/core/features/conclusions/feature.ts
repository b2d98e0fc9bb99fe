import { feature } from "../../kernel/catalogue/feature.ts";
import { conclusionLookup } from "./conclusion-lookup.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    conclusion: true;
  }
}

export const conclusions = feature({
  name: "conclusions",
  families: [{ word: "conclusion" }],
  references: { conclusion: conclusionLookup },
});
