import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  people: {
    "me.export": "audited.me.export",
    "me.erase": "audited.me.erase",
    "me.keep": "audited.me.keep",
    "person.erase": "audited.person.erase",
  },
};
