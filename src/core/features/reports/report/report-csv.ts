import { stringify } from "csv-stringify/sync";
import { SHARING, tlp } from "../../../kernel/access/sharing.ts";
import { madeLine, outputWords } from "./about-order.ts";
import { wordingIn } from "./conclusion-words.ts";
import type { Report, ReportWords } from "./report.ts";

/** The conclusions of a report as CSV (RFC 4180, UTF-8 with a mark that spreadsheets know it by), the label in its first line. A cell that a spreadsheet would compute is made text. */
export function reportCsv(report: Report, words: ReportWords): string {
  const { t, format, term } = words;
  const wording = wordingIn(report, words);
  const first = [tlp(report.sharing), report.community, ...report.about, madeLine(report, words)].join(" · ");
  const columns = [
    ...[t("report.number"), t("report.conclusion"), t("report.kind"), t("report.status"), t("report.owner")],
    ...[t("report.due"), t("conclusion.pillar"), t("report.output.label"), t("report.topics"), t("report.countries")],
    ...[t("conclusion.meeting"), t("report.day"), t("report.language"), t("report.label")],
  ];
  const rows = report.parts.flatMap(({ pillar = "", conclusions }) =>
    conclusions.map((one) => {
      const { number, text, kind, status, owners, meeting } = wording(one);
      return [
        ...[number, text, kind, status, owners, one.dueOn ?? "", pillar],
        one.output === undefined ? "" : outputWords(one.output, t),
        ...[one.topics.map(term).join(", "), one.countries.map((code) => format.country(code)).join(", ")],
        ...[meeting, one.concludedAt.toISOString().slice(0, 10), one.language],
        tlp(SHARING[one.label] ?? "red"),
      ];
    }),
  );
  return stringify([[first], columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
