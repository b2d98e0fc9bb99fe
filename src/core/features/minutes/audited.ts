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
    "minutes.adopt": "audited.minutes.adopt",
    "minutes.conclude": "audited.minutes.conclude",
    "minutes.correct": "audited.minutes.correct",
    "minutes.reword": "audited.minutes.reword",
    "minutes.file": "audited.minutes.file",
  },
  meeting: {
    "attendance.here": "audited.attendance.here",
    "attendance.undo": "audited.attendance.undo",
    "attendance.apologies": "audited.attendance.apologies",
    "agenda.ask": "audited.agenda.ask",
    "agenda.move": "audited.agenda.move",
    "agenda.out": "audited.agenda.out",
  },
};
