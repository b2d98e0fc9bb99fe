import { tlp } from "../../../kernel/access/sharing.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import type { PrintedBlock, PrintedDocument, PrintedTable } from "../../../services/documents/printed-document.ts";
import { madeLine } from "./about-order.ts";
import { annexes } from "./annexes.ts";
import { type ConclusionInWords, wordingIn } from "./conclusion-words.ts";
import { figuresPage } from "./figures-page.ts";
import { matrixOf } from "./matrix.ts";
import type { PillarPart, Report, ReportWords } from "./report.ts";

/** The report as it is printed: a cover, a page of figures, conclusions by pillar, recommendations by country, annexes. */
export function reportDocument(report: Report, words: ReportWords): PrintedDocument {
  const { community, logo, about, parts, sharing, asOf } = report;
  const { t, format } = words;
  const wording = wordingIn(report, words);
  return {
    title: t("report.title"),
    label: tlp(sharing),
    language: format.language,
    asOf,
    cover: {
      organisation: community,
      ...(logo === undefined ? {} : { logo }),
      about,
      foot: [madeLine(report, words), sharingText(sharing, t)],
    },
    blocks: [
      ...figuresPage(report, words),
      { kind: "page" },
      { kind: "heading", level: 1, text: t("report.conclusions") },
      ...parts.flatMap((part) => partBlocks(part, wording, words)),
      ...matrixOf(report, words),
      { kind: "page" },
      ...annexes(report, words),
    ],
  };
}

function partBlocks(
  { pillar, conclusions }: PillarPart,
  wording: (one: PillarPart["conclusions"][number]) => ConclusionInWords,
  { t }: ReportWords,
): PrintedBlock[] {
  const table: PrintedTable = {
    kind: "table",
    columns: [t("report.number"), t("report.conclusion"), t("report.status"), t("report.owner"), t("report.due")],
    widths: [0.6, 4.6, 1.7, 2.1, 2.5],
    rows: conclusions.map((one) => {
      const { number, text, kind, status, owners, due, overdue, day, meeting } = wording(one);
      const from = [kind, ...(meeting === "" ? [] : [meeting]), day].join(" · ");
      return [number, `${text}\n${from}`, status, owners, overdue ? `${due}\n${t("report.overdue")}` : due];
    }),
  };
  return [{ kind: "heading", level: 2, text: pillar ?? t("report.no-pillar") }, table];
}
