import type { Audited } from "../../services/audit/audited.ts";

/** What its entries in the audit log say was done. */
export const audited: Audited = {
  resource: {
    "resource.suggest": "audited.resource.suggest",
    "resource.cite": "audited.resource.cite",
    "resource.uncite": "audited.resource.uncite",
    "resource.collect": "audited.resource.collect",
    "resource.arrange": "audited.resource.arrange",
    "resource.collection.end": "audited.resource.collection.end",
    "resource.reading-list": "audited.resource.reading-list",
    "resource.subscribe": "audited.resource.subscribe",
    "resource.unsubscribe": "audited.resource.unsubscribe",
    "resource.verify": "audited.resource.verify",
    "resource.flag": "audited.resource.flag",
    "resource.pass-on": "audited.resource.pass-on",
    "resource.propose-title": "audited.resource.propose-title",
    "resource.edit": "audited.resource.edit",
    "resource.propose": "audited.resource.propose",
    "resource.attach": "audited.resource.attach",
    "resource.export": "audited.resource.export",
  },
  question: {
    "resource.ask": "audited.resource.ask",
    "resource.ask.withdraw": "audited.resource.ask.withdraw",
    "resource.wait": "audited.resource.wait",
    "resource.wait.end": "audited.resource.wait.end",
    "resource.answer": "audited.resource.answer",
    "resource.answer.accept": "audited.resource.answer.accept",
    "resource.answer.refuse": "audited.resource.answer.refuse",
    "resource.answer.withdraw": "audited.resource.answer.withdraw",
  },
  settings: {
    "channel.additions": "audited.channel.additions",
  },
  import: {
    "import.resources": "audited.import.resources",
    "import.passages": "audited.import.passages",
  },
};
