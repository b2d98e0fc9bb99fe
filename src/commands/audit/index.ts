import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { audit as audits } from "../../core/services/audit/feature.ts";
import { audit } from "./audit.ts";

export const auditWithCommands = withCommands(audits, [audit]);
