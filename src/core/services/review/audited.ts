import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  resource: {
    "review.approve": "audited.review.approve",
    "review.reject": "audited.review.reject",
    "review.reopen": "audited.review.reopen",
    "review.ask": "audited.review.ask",
    "review.trust": "audited.review.trust",
    "review.merge": "audited.review.merge",
    "review.resubmit": "audited.review.resubmit",
  },
  settings: { "review.stats": "audited.review.stats" },
};
