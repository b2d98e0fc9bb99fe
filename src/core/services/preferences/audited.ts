import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  "settings.edit": "audited.settings.edit",
  "settings.role": "audited.settings.role",
  "me.edit": "audited.me.edit",
};
