import type { Audited } from "./audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  log: {
    "audit.look": "audited.audit.look",
    "audit.export": "audited.audit.export",
    "chain.keyed": "audited.chain.keyed",
    "chain.accepted": "audited.chain.accepted",
    "chain.rotated": "audited.chain.rotated",
    "chain.checkpoint": "audited.chain.checkpoint",
  },
};
