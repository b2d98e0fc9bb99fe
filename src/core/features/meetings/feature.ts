import { feature } from "../../kernel/catalogue/feature.ts";
import { meetingsSection } from "./home-section.ts";
import { meetingRows } from "./import-rows.ts";
import { meetingLookup } from "./meeting-lookup.ts";
import { messages } from "./messages/index.ts";
import { meetingsGroup } from "./search-group.ts";

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
  home: [meetingsSection],
  imports: { meetings: meetingRows },
  search: meetingsGroup,
  keptByTime: ["rsvp", "attendance", "mute"],
});
