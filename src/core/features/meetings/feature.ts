import { feature } from "../../kernel/catalogue/feature.ts";
import { meetingLookup } from "./meeting-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    meeting: true;
  }
}

export const meetings = feature({
  name: "meetings",
  messages,
  families: [{ word: "meeting", about: "help.family.meeting" }],
  references: { meeting: meetingLookup },
});
