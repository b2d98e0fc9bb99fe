import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  meeting: {
    "meeting.add": "audited.meeting.add",
    "meeting.change": "audited.meeting.change",
    "meeting.cancel": "audited.meeting.cancel",
    "meeting.restore": "audited.meeting.restore",
    "meeting.undo": "audited.meeting.undo",
    "meeting.skip": "audited.meeting.skip",
    "meeting.rsvp": "audited.meeting.rsvp",
    "meeting.export": "audited.meeting.export",
    "meeting.attendance": "audited.meeting.attendance",
    "meeting.attendance.remove": "audited.meeting.attendance.remove",
    "meeting.mute": "audited.meeting.mute",
    "meeting.unmute": "audited.meeting.unmute",
    "meeting.snooze": "audited.meeting.snooze",
    "meeting.unsnooze": "audited.meeting.unsnooze",
  },
  import: {
    "import.meetings": "audited.import.meetings",
  },
};
