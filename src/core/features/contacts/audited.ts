import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  contact: {
    "contact.look": "audited.contact.look",
    "contact.directory": "audited.contact.directory",
    "contact.export": "audited.contact.export",
    "contact.add": "audited.contact.add",
    "contact.edit": "audited.contact.edit",
    "contact.own": "audited.contact.own",
    "contact.verify": "audited.contact.verify",
    "contact.remove": "audited.contact.remove",
    "contact.mandate": "audited.contact.mandate",
    "contact.mandate.end": "audited.contact.mandate.end",
    "contact.wrong": "audited.contact.wrong",
    "contact.undo": "audited.contact.undo",
    "contact.undo-import": "audited.contact.undo-import",
    "contact.confirm": "audited.contact.confirm",
    "contact.moved": "audited.contact.moved",
    "contact.named": "audited.contact.named",
    "contact.correspondent": "audited.contact.correspondent",
    "contact.correspondent.end": "audited.contact.correspondent.end",
    "contact.follow": "audited.contact.follow",
    "contact.unfollow": "audited.contact.unfollow",
    "contact.request": "audited.contact.request",
    "contact.request.accept": "audited.contact.request.accept",
    "contact.request.decline": "audited.contact.request.decline",
    "contact.request.question": "audited.contact.request.question",
    "contact.request.answer": "audited.contact.request.answer",
    "contact.request.withdraw": "audited.contact.request.withdraw",
    "contact.merge": "audited.contact.merge",
  },
  import: {
    "import.contacts": "audited.import.contacts",
  },
};
