import { type Feature, withCommands } from "../../core/kernel/catalogue/feature.ts";
import { audit } from "../../core/services/audit/feature.ts";
import { auditOf } from "./audit.ts";

/** The audit log beside these features: of the kinds that they declare. */
export const auditBeside = (others: readonly Feature[]) =>
  withCommands(audit, [auditOf({ features: [...others, audit] })]);
