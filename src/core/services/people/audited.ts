import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  people: {
    "person.join": "audited.person.join",
    "person.leave": "audited.person.leave",
    "person.return": "audited.person.return",
    "person.role": "audited.person.role",
    "person.link-code": "audited.person.link-code",
    "person.link": "audited.person.link",
    "person.link-ask": "audited.person.link-ask",
    "person.link-refuse": "audited.person.link-refuse",
    "person.link-confirm": "audited.person.link-confirm",
    "person.unlink": "audited.person.unlink",
    "person.part": "audited.person.part",
    "person.suspend": "audited.person.suspend",
    "person.readmit": "audited.person.readmit",
    "person.merge": "audited.person.merge",
  },
};
