import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  minutes: {
    "minutes.open": "audited.minutes.open",
    "minutes.note": "audited.minutes.note",
    "minutes.link": "audited.minutes.link",
    "minutes.remove": "audited.minutes.remove",
    "minutes.close": "audited.minutes.close",
    "minutes.reopen": "audited.minutes.reopen",
    "minutes.post": "audited.minutes.post",
  },
  meeting: {
    "attendance.here": "audited.attendance.here",
    "attendance.undo": "audited.attendance.undo",
  },
};
