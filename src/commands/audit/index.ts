import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { audit } from "../../core/services/audit/feature.ts";
import { auditOf } from "./audit.ts";

export const auditWithCommands = withCommands(audit, (product) => [auditOf(product)]);
