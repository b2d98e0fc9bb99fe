import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  resource: {
    "resource.suggest": "audited.resource.suggest",
  },
  import: {
    "import.resources": "audited.import.resources",
  },
};
