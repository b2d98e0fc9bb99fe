import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  contact: {
    "contact.look": "audited.contact.look",
  },
  import: {
    "import.contacts": "audited.import.contacts",
  },
};
