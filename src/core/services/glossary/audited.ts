import type { Audited } from "../audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  term: {
    "term.add": "audited.term.add",
    "term.suggest": "audited.term.suggest",
    "term.remove": "audited.term.remove",
    "term.restore": "audited.term.restore",
  },
  dictionary: {
    "dictionary.import": "audited.dictionary.import",
    "dictionary.remove": "audited.dictionary.remove",
  },
};
