import { truncate } from "../../../kernel/text/truncate.ts";
import type { PrintedBlock, PrintedTable } from "../../../services/documents/printed-document.ts";
import { TRACKED_STATUSES, TRACKING_MARKS, type TrackingStatus, trackingLegend } from "../../conclusions/feature.ts";
import { conclusionsIn, type Numbered, type Report, type ReportWords } from "./report.ts";

/** So many countries stand side by side on a page. */
const BESIDE = 16;
const BEGINNING = 160;
/** How wide what is recommended is beside a country. */
const WIDE = 8;

/** Recommendations × countries, and how far each is; nothing of one whom it does not concern. */
export interface Matrix {
  /** ISO codes, in the order of their names. */
  readonly countries: readonly string[];
  readonly rows: readonly {
    readonly recommendation: Numbered;
    readonly cells: readonly (TrackingStatus | undefined)[];
  }[];
}

/** How far countries are with the recommendations of a report: with what was adopted and stands. */
export function loadMatrix(report: Report, { format }: ReportWords): Matrix {
  const recommendations = conclusionsIn(report).filter(
    ({ kind, status }) => kind === "recommendation" && TRACKED_STATUSES.some((one) => one === status),
  );
  const { compare } = new Intl.Collator(format.language);
  const countries = [...new Set(recommendations.flatMap((one) => [...one.progress.keys()]))].sort((a, b) =>
    compare(format.country(a), format.country(b)),
  );
  return {
    countries,
    rows: recommendations.map((recommendation) => ({
      recommendation,
      cells: countries.map((country) => recommendation.progress.get(country)),
    })),
  };
}

/** The matrix to be printed: signs, with what they mean above; a sentence where no recommendation concerns a country. */
export function matrixOf(report: Report, words: ReportWords): PrintedBlock[] {
  const { t } = words;
  const matrix = loadMatrix(report, words);
  return [
    { kind: "page" },
    { kind: "heading", level: 1, text: t("report.matrix") },
    ...(matrix.countries.length === 0
      ? [{ kind: "paragraph", text: t("report.matrix.none") } as const]
      : [{ kind: "paragraph", text: trackingLegend(t) } as const, ...tables(matrix, words)]),
  ];
}

function tables({ countries, rows }: Matrix, { t, format }: ReportWords): PrintedTable[] {
  return Array.from({ length: Math.ceil(countries.length / BESIDE) }, (_, page): PrintedTable => {
    const [from, to] = [page * BESIDE, (page + 1) * BESIDE];
    const some = countries.slice(from, to);
    return {
      ...{ kind: "table", narrow: true, widths: [WIDE, ...some.map(() => 1)] },
      columns: [t("report.recommendation"), ...some.map((code) => format.country(code))],
      rows: rows.map(({ recommendation: { number, text }, cells }) => [
        `${number}. ${truncate(text.replaceAll(/\s+/g, " ").trim(), BEGINNING, { at: "word" })}`,
        ...cells.slice(from, to).map((cell) => (cell === undefined ? "" : TRACKING_MARKS[cell])),
      ]),
    };
  });
}
