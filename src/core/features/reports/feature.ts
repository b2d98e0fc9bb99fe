import { feature } from "../../kernel/catalogue/feature.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { reportExport } from "./report/operator-export.ts";

export const reports = feature({ name: "reports", audited, messages, exports: { report: reportExport } });
