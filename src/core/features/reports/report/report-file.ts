import { tlp } from "../../../kernel/access/sharing.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { GeneratedFile } from "../../../kernel/ports/files.ts";
import { DOCUMENT_FORMATS, WRITTEN_FORMATS } from "../../../services/documents/document-format.ts";
import { documentFile } from "../../../services/documents/document-file.ts";
import { conclusionsIn, type Report, type ReportWords } from "./report.ts";
import { reportCsv } from "./report-csv.ts";
import { reportDocument } from "./report-document.ts";

/** In which files reports are made, and what these are called. */
export const REPORT_FORMATS = {
  ...WRITTEN_FORMATS,
  csv: "report.format.csv",
} as const satisfies Readonly<Record<string, Label>>;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** Whether it takes a processor for seconds to make such a file. */
export const isDocument = (format: ReportFormat): format is keyof typeof DOCUMENT_FORMATS => format in DOCUMENT_FORMATS;

/** A report as a file; where it takes long it is made when the answer's transaction is over. */
export function reportFile(report: Report, words: ReportWords, format: ReportFormat): GeneratedFile {
  const { t } = words;
  const label = tlp(report.sharing).replaceAll(/[^A-Z]+/g, "-");
  const name = `report-${label}-${report.asOf.toISOString().slice(0, 10)}`;
  const alt = t("report.file", { count: conclusionsIn(report).length, label: tlp(report.sharing) });
  const document = () => reportDocument(report, words);
  switch (format) {
    case "csv":
      return { name: `${name}.csv`, mediaType: "text/csv", alt, content: reportCsv(report, words) };
    case "pdf":
    case "docx":
    case "md":
      return documentFile({ name, alt, format }, document);
  }
}
