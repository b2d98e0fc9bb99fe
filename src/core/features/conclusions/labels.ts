import type { Label } from "../../kernel/language/message-ids.ts";
import type { ConclusionKind, ConclusionStatus, Crime, Output } from "./conclusion.ts";

/** Kinds, for an option that takes one. */
export const KIND_LABELS = {
  conclusion: "conclusion.kind.conclusion",
  decision: "conclusion.kind.decision",
  recommendation: "conclusion.kind.recommendation",
  action: "conclusion.kind.action",
  note: "conclusion.kind.note",
} as const satisfies Record<ConclusionKind, Label>;

/** Statuses. */
export const STATUS_LABELS = {
  proposed: "conclusion.status.proposed",
  adopted: "conclusion.status.adopted",
  "in-progress": "conclusion.status.in-progress",
  done: "conclusion.status.done",
  dropped: "conclusion.status.dropped",
  superseded: "conclusion.status.superseded",
} as const satisfies Record<ConclusionStatus, Label>;

/** Crimes. */
export const CRIME_LABELS = {
  cybercrime: "conclusion.crime.cybercrime",
  "money-laundering": "conclusion.crime.money-laundering",
  "drug-trafficking": "conclusion.crime.drug-trafficking",
  "migrant-smuggling": "conclusion.crime.migrant-smuggling",
  terrorism: "conclusion.crime.terrorism",
} as const satisfies Record<Crime, Label>;

/** Outputs of the programme, by their numbers. */
export const OUTPUT_LABELS: Readonly<Record<`${Output}`, Label>> = {
  1: "conclusion.output.1",
  2: "conclusion.output.2",
  3: "conclusion.output.3",
  4: "conclusion.output.4",
};
