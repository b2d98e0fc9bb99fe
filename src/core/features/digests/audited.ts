import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  settings: {
    "digest.schedule": "audited.digest.schedule",
    "digest.edit": "audited.digest.edit",
    "digest.begin": "audited.digest.edit",
    "digest.pause": "audited.digest.pause",
    "digest.resume": "audited.digest.resume",
    "digest.post": "audited.digest.post",
    "digest.stop": "audited.digest.stop",
  },
};
