import { dayIn } from "../../../kernel/time/day-in.ts";
import { facts, type PrintedBlock } from "../../../services/documents/printed-document.ts";
import type { ConclusionStatus } from "../../conclusions/feature.ts";
import { outputWords } from "./about-order.ts";
import { byOutput, countsOf, isOpen, isOverdue, SHOWN_STATUSES } from "./figures.ts";
import { conclusionsIn, type Numbered, type Report, type ReportWords } from "./report.ts";

/** A page of figures: how many there are and how far they are, as bars and as a table, against the programme's outputs. */
export function figuresPage(report: Report, words: ReportWords): PrintedBlock[] {
  const { t } = words;
  const all = conclusionsIn(report);
  const rows = byOutput(all).map(({ output, conclusions }) => ({ label: outputLabel(output, words), conclusions }));
  const called = (statuses: readonly ConclusionStatus[]) => statuses.map((status) => t(`conclusion.status.${status}`));
  const columns = columnsOf(all);
  const says = (some: readonly Numbered[]) =>
    t("report.done-of", { done: some.filter(({ status }) => status === "done").length, total: some.length });
  return [
    { kind: "heading", level: 1, text: t("report.figures") },
    facts(...totals(report, words)),
    { kind: "heading", level: 2, text: t("report.by-output") },
    {
      kind: "bars",
      parts: called(SHOWN_STATUSES),
      rows: rows.map(({ label, conclusions }) => ({
        ...{ label, counts: countsOf(conclusions) },
        says: says(conclusions),
      })),
    },
    {
      ...({ kind: "table", counts: true } as const),
      columns: [t("report.output.label"), ...called(columns), t("report.total")],
      widths: [FIRST, ...[...called(columns), t("report.total")].map(widthOf)],
      rows: [
        ...rows.map(({ label, conclusions }) => rowOf(label, conclusions, columns)),
        rowOf(t("report.total"), all, columns),
      ],
    },
  ];
}

// In letters; what an output is called takes several lines.
const FIRST = 15;
const LEAST = 7;
const AROUND = 2;

/** How wide a column is, so that no word of what is above it is cut. */
const widthOf = (above: string): number => Math.max(LEAST, ...above.split(" ").map((word) => word.length)) + AROUND;

/** What an output is called, or that it is of none. */
const outputLabel = (output: number | undefined, { t }: ReportWords): string =>
  output === undefined ? t("report.no-output") : outputWords(output, t);

/** States that are counted: of what is over without being done only those that there are, so that words have their room. */
const columnsOf = (all: readonly Numbered[]): readonly ConclusionStatus[] =>
  SHOWN_STATUSES.filter(
    (shown) => (shown !== "dropped" && shown !== "superseded") || all.some(({ status }) => status === shown),
  );

const rowOf = (label: string, conclusions: readonly Numbered[], columns: readonly ConclusionStatus[]): string[] => [
  label,
  ...countsOf(conclusions, columns).map(String),
  String(conclusions.length),
];

/** How many there are, and of these done, open, and overdue. */
function totals(report: Report, { t, format }: ReportWords): (readonly [label: string, value: string])[] {
  const all = conclusionsIn(report);
  const day = dayIn(report.asOf, format.zone);
  const count = (some: readonly Numbered[]) => String(some.length);
  return [
    [t("report.conclusions"), count(all)],
    [t("report.done"), count(all.filter(({ status }) => status === "done"))],
    [t("report.open"), count(all.filter(isOpen))],
    [t("report.overdue.label"), count(all.filter((one) => isOverdue(one, day)))],
  ];
}
