import { tlp } from "../../../kernel/access/sharing.ts";
import { facts, type PrintedBlock, type PrintedDocument } from "../../../services/documents/printed-document.ts";
import { SHOWN_STATUSES } from "../report/figures.ts";
import type { Activity, ActivityWords } from "./activity.ts";
import { type FiguresTable, monthsWords, peopleTables, statusCounts } from "./activity-tables.ts";

/** What the community did as a picture to be printed: bars, with the numbers behind them. */
export function activityDocument(
  activity: Activity,
  { community, asOf }: { readonly community: string; readonly asOf: Date },
  words: ActivityWords,
): PrintedDocument {
  const { t, format } = words;
  const { months, meetings, pillars, people, sharing } = activity;
  const all = pillars.flatMap(({ conclusions }) => conclusions);
  return {
    title: t("activity.heading", { community }),
    ...{ label: tlp(sharing), language: format.language, asOf },
    blocks: [
      facts(
        [t("activity.months"), monthsWords(months, words)],
        [t("activity.meetings"), String(meetings)],
        [t("report.conclusions"), String(all.length)],
        [t("report.day"), format.inZone(asOf, format.zone)],
      ),
      ...(all.length === 0 ? [] : pillarBars(activity, words)),
      ...(people === undefined ? [] : peopleBlocks(people.months, peopleTables(people, words), words)),
    ],
  };
}

const pillarBars = ({ pillars }: Activity, { t }: ActivityWords): PrintedBlock[] => [
  { kind: "heading", level: 2, text: t("activity.by-pillar") },
  {
    kind: "bars",
    parts: SHOWN_STATUSES.map((status) => t(`conclusion.status.${status}`)),
    rows: pillars.map(({ pillar, conclusions }) => ({
      ...{ label: pillar ?? t("report.no-pillar"), counts: statusCounts(conclusions) },
      says: t("report.done-of", {
        done: conclusions.filter(({ status }) => status === "done").length,
        total: conclusions.length,
      }),
    })),
  },
];

function peopleBlocks(
  months: Activity["months"],
  tables: readonly FiguresTable[],
  words: ActivityWords,
): PrintedBlock[] {
  const { t } = words;
  if (months.length === 0) return [{ kind: "paragraph", text: t("activity.running") }];
  return [
    ...tables.flatMap((one) => figuresBlocks(one, words)),
    { kind: "paragraph", text: t("activity.floor", { months: monthsWords(months, words) }) },
  ];
}

function figuresBlocks({ title, of, rows, total, hidden }: FiguresTable, { t }: ActivityWords): PrintedBlock[] {
  return [
    { kind: "heading", level: 2, text: title },
    ...(rows.length === 0
      ? [{ kind: "paragraph", text: t(hidden > 0 ? "activity.few" : "activity.none") } as const]
      : [
          {
            ...({ kind: "bars", parts: [of] } as const),
            rows: rows.map(({ label, count }) => ({ label, counts: [count], says: String(count) })),
          },
          // Of what is not all told, a sum says nothing.
          {
            kind: "paragraph",
            text: hidden > 0 ? t("activity.hidden", { count: hidden }) : t("activity.total", { total }),
          } as const,
        ]),
  ];
}
