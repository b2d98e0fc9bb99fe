import { feature } from "../../kernel/catalogue/feature.ts";
import { digestLookup } from "./digest-lookup.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    digest: true;
  }
}

export const digests = feature({
  name: "digests",
  families: [{ word: "digest" }],
  references: { digest: digestLookup },
});
