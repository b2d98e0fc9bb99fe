import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  conclusion: {
    "conclusion.add": "audited.conclusion.add",
    "conclusion.edit": "audited.conclusion.edit",
    "conclusion.propose": "audited.conclusion.propose",
    "conclusion.tracking": "audited.conclusion.tracking",
    "conclusion.undo": "audited.conclusion.undo",
    "conclusion.withdraw": "audited.conclusion.withdraw",
    "exposure.done": "audited.exposure.done",
  },
  import: {
    "import.conclusions": "audited.import.conclusions",
  },
};
