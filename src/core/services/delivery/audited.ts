import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  "delivery.resend": "audited.delivery.resend",
};
