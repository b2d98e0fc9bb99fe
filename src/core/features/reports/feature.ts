import { feature } from "../../kernel/catalogue/feature.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";

export const reports = feature({ name: "reports", audited, messages });

// What an operator makes of conclusions.
export { makeReport, MOST_REPORTED, type MadeReport } from "./report/make-report.ts";
export { meetingConcluding } from "./report/meeting-concluding.ts";
export { OUTPUT_CHOICES } from "./report/outputs.ts";
export { conclusionsIn, type ReportWords } from "./report/report.ts";
export { REPORT_FORMATS, type ReportFormat, reportFile } from "./report/report-file.ts";
