import { tlp } from "../../../kernel/access/sharing.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { fields, muted, run, strong, table, text } from "../../../kernel/views/build.ts";
import type { Action, Block, Input } from "../../../kernel/views/model.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import { isOpen } from "../report/figures.ts";
import type { Activity, ActivityWords } from "./activity.ts";
import { type FiguresTable, monthsWords, peopleTables } from "./activity-tables.ts";

/** So many rows of a table are shown in chat; a file has all. */
const ROWS = 10;
/** As much as every platform takes. */
const ALT = 900;

/** What the community did, as an answer in chat. */
export function activityBlocks(activity: Activity, words: ActivityWords): Block[] {
  const { t } = words;
  const { months, meetings, pillars, people, withheld } = activity;
  const all = pillars.flatMap(({ conclusions }) => conclusions);
  return [
    fields(
      [t("activity.months"), monthsWords(months, words)],
      [t("activity.meetings"), String(meetings)],
      [t("report.conclusions"), String(all.length)],
    ),
    ...(all.length === 0 ? [] : [pillarTable(activity, words)]),
    ...(people === undefined ? [] : peopleBlocks(people.months, peopleTables(people, words), words)),
    ...(withheld ? [muted(t("activity.withheld"))] : []),
  ];
}

function pillarTable({ pillars }: Activity, { t }: ActivityWords): Block {
  const done = ({ status }: { readonly status: string }) => status === "done";
  return table(
    t("activity.by-pillar"),
    [t("conclusion.pillar"), t("report.total"), t("report.done"), t("report.open")],
    pillars.map(({ pillar, conclusions }) => [
      pillar ?? t("report.no-pillar"),
      ...[conclusions, conclusions.filter(done), conclusions.filter(isOpen)].map((some) => String(some.length)),
    ]),
  );
}

function peopleBlocks(months: Activity["months"], tables: readonly FiguresTable[], words: ActivityWords): Block[] {
  const { t } = words;
  if (months.length === 0) return [muted(t("activity.running"))];
  return [
    ...tables.flatMap((one) => figuresBlocks(one, words)),
    muted(t("activity.floor", { months: monthsWords(months, words) })),
  ];
}

function figuresBlocks({ title, of, rows, total, hidden }: FiguresTable, { t }: ActivityWords): Block[] {
  if (rows.length === 0) return [text(strong(title), ": ", t(hidden > 0 ? "activity.few" : "activity.none"))];
  const shown = rows.length > ROWS ? rows.slice(0, ROWS) : rows;
  return [
    table(
      title,
      [of, t("activity.count")],
      [
        ...shown.map(({ label, count }) => [label, String(count)]),
        // Of what is not all told, a sum says nothing.
        ...(hidden > 0 ? [] : [[t("report.total"), String(total)]]),
      ],
    ),
    ...(rows.length > ROWS ? [muted(t("activity.more", { count: rows.length - ROWS }))] : []),
    ...(hidden > 0 ? [muted(t("activity.hidden", { count: hidden }))] : []),
  ];
}

/** What is said of the picture to whoever does not see it: the figures that it shows. */
export function activityAlt(activity: Activity, words: ActivityWords): string {
  const { t } = words;
  const { months, meetings, pillars, people, sharing } = activity;
  const count = (label: string, many: number) => `${withColon(label, t.language)} ${many}`;
  const figures = [
    monthsWords(months, words),
    count(t("activity.meetings"), meetings),
    ...pillars.map(({ pillar, conclusions }) => count(pillar ?? t("report.no-pillar"), conclusions.length)),
    ...(people === undefined ? [] : peopleTables(people, words)).flatMap(({ rows }) =>
      rows.map((row) => count(row.label, row.count)),
    ),
  ];
  return truncate([t("activity.file", { label: tlp(sharing) }), ...figures].join(" · "), ALT, { at: "word" });
}

/** The ways to the picture and the table. */
export const activityFiles = (input: Input, { t }: ActivityWords): Action[] => [
  run(t("activity.picture"), "community activity", { ...input, format: "png" }),
  run(t("document.as.pdf"), "community activity", { ...input, format: "pdf" }),
  run(t("activity.csv"), "community activity", { ...input, format: "csv" }),
];
