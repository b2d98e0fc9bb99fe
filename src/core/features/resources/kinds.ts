import type { Label } from "../../kernel/language/message-ids.ts";
import type { Crime } from "../../services/taxonomy/crimes.ts";
import type { LegalStatus, ResourceKind } from "./resource.ts";

/** The label of each kind of resource. */
export const RESOURCE_KIND_LABELS = {
  treaty: "resource.kind.treaty",
  law: "resource.kind.law",
  ruling: "resource.kind.ruling",
  resolution: "resource.kind.resolution",
  guide: "resource.kind.guide",
  practice: "resource.kind.practice",
  study: "resource.kind.study",
  database: "resource.kind.database",
  network: "resource.kind.network",
  training: "resource.kind.training",
  template: "resource.kind.template",
  contacts: "resource.kind.contacts",
  news: "resource.kind.news",
} as const satisfies Readonly<Record<ResourceKind, Label>>;

/** Whether it holds. */
export const LEGAL_STATUS_LABELS = {
  "in-force": "resource.status.in-force",
  "not-yet": "resource.status.not-yet",
  amended: "resource.status.amended",
  repealed: "resource.status.repealed",
  superseded: "resource.status.superseded",
  unknown: "resource.status.unknown",
} as const satisfies Readonly<Record<LegalStatus, Label>>;

/** Crimes that it is about. */
export const RESOURCE_CRIME_LABELS = {
  cybercrime: "conclusion.crime.cybercrime",
  "money-laundering": "conclusion.crime.money-laundering",
  "drug-trafficking": "conclusion.crime.drug-trafficking",
  "migrant-smuggling": "conclusion.crime.migrant-smuggling",
  terrorism: "conclusion.crime.terrorism",
} as const satisfies Readonly<Record<Crime, Label>>;
