import { feature } from "../../kernel/catalogue/feature.ts";
import { digestLookup } from "./digest-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    digest: true;
  }
}

export const digests = feature({
  name: "digests",
  messages,
  families: [{ word: "digest" }],
  references: { digest: digestLookup },
});
