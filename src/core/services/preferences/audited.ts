import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  settings: {
    "settings.edit": "audited.settings.edit",
    "settings.role": "audited.settings.role",
  },
  people: {
    "me.edit": "audited.me.edit",
  },
};
