import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  membership: {
    "membership.ask": "audited.membership.ask",
    "membership.change": "audited.membership.change",
    "membership.withdraw": "audited.membership.withdraw",
    "membership.look": "audited.membership.look",
    "membership.invite": "audited.membership.invite",
    "membership.revoke": "audited.membership.revoke",
    "membership.join": "audited.membership.join",
    "membership.domain-add": "audited.membership.domain-add",
    "membership.domain-remove": "audited.membership.domain-remove",
  },
};
