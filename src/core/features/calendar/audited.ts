import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  meeting: {
    "meeting.mirror": "audited.meeting.mirror",
    "meeting.unmirror": "audited.meeting.unmirror",
  },
  people: {
    "feed.make": "audited.feed.make",
    "feed.revoke": "audited.feed.revoke",
  },
  import: {
    "import.calendar": "audited.import.calendar",
  },
};
