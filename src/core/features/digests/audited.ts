import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  settings: {
    "digest.schedule": "audited.digest.schedule",
    "digest.resume": "audited.digest.resume",
    "digest.stop": "audited.digest.stop",
  },
};
