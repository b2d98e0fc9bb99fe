import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  conclusion: { "conclusion.report": "audited.conclusion.report" },
  settings: { "community.activity": "audited.community.activity" },
};
