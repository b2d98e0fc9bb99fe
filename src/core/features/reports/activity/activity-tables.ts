import { SHOWN_STATUSES } from "../report/figures.ts";
import type { Activity, ActivityConclusion, ActivityWords, People } from "./activity.ts";
import type { Summed } from "./floor.ts";

/** A table of figures: what is counted, and how often. */
export interface FiguresTable {
  readonly title: string;
  /** What its rows are. */
  readonly of: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  readonly total: number;
  /** In how many months there were too few to tell. */
  readonly hidden: number;
}

/** "September to November 2026", or one month. */
export function monthsWords(months: Activity["months"], { t, format }: ActivityWords): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  const words = ({ key }: { readonly key: string }) => format.month(new Date(`${key}-15T12:00:00Z`));
  return first.key === last.key ? words(first) : t("report.period", { first: words(first), last: words(last) });
}

/** How many conclusions are in each state, in the order of SHOWN_STATUSES. */
export const statusCounts = (conclusions: readonly ActivityConclusion[]): number[] =>
  SHOWN_STATUSES.map((status) => conclusions.filter((one) => one.status === status).length);

/** What people did, a table each. */
export function peopleTables(
  { countries, answers, topics }: People,
  { t, format, term }: ActivityWords,
): FiguresTable[] {
  const country = (key: string) => (key === "" ? t("activity.no-country") : format.country(key));
  const answer = (key: string) => t(key === "yes" || key === "no" ? `rsvp.${key}` : "rsvp.maybe");
  return [
    tableOf(t("activity.came"), t("activity.country"), countries, country, t),
    tableOf(t("activity.answers"), t("activity.answer"), answers, answer, t),
    tableOf(t("activity.look-ups"), t("activity.topic"), topics, term, t),
  ];
}

function tableOf(
  title: string,
  of: string,
  { rows, others, total, hidden }: Summed,
  words: (key: string) => string,
  t: ActivityWords["t"],
): FiguresTable {
  return {
    ...{ title, of, total, hidden },
    rows: [
      ...rows.map(({ key, count }) => ({ label: words(key), count })),
      ...(others === 0 ? [] : [{ label: t("activity.others"), count: others }]),
    ],
  };
}
