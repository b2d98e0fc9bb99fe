import { feature } from "../../kernel/catalogue/feature.ts";
import { pollLookup } from "./poll-lookup.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    poll: true;
  }
}

export const polls = feature({
  name: "polls",
  families: [{ word: "poll", about: "help.family.poll" }],
  references: { poll: pollLookup },
});
