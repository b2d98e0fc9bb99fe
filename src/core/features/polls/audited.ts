import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  poll: {
    "poll.add": "audited.poll.add",
    "poll.vote": "audited.poll.vote",
    "poll.close": "audited.poll.close",
    "poll.cancel": "audited.poll.cancel",
    "poll.reopen": "audited.poll.reopen",
  },
};
