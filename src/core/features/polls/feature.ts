import { feature } from "../../kernel/catalogue/feature.ts";
import { pollsSection } from "./home-section.ts";
import { pollLookup } from "./poll-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    poll: true;
  }
}

export const polls = feature({
  name: "polls",
  messages,
  families: [{ word: "poll", about: "help.family.poll" }],
  references: { poll: pollLookup },
  home: [pollsSection],
});
