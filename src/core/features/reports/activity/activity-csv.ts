import { stringify } from "csv-stringify/sync";
import { tlp } from "../../../kernel/access/sharing.ts";
import { SHOWN_STATUSES } from "../report/figures.ts";
import type { Activity, ActivityWords } from "./activity.ts";
import { monthsWords, peopleTables, statusCounts } from "./activity-tables.ts";

/** What the community did as CSV (RFC 4180, UTF-8 with a mark that spreadsheets know it by): what is counted, of what, and how often; the label in its first line. A cell that a spreadsheet would compute is made text. */
export function activityCsv(activity: Activity, community: string, words: ActivityWords): string {
  const { t } = words;
  const { months, meetings, pillars, people, sharing } = activity;
  const first = [tlp(sharing), community, monthsWords(months, words)].join(" · ");
  const rows: (readonly [string, string, string, number])[] = [
    [t("activity.meetings"), "", "", meetings],
    ...pillars.flatMap(({ pillar = t("report.no-pillar"), conclusions }) =>
      statusCounts(conclusions).map(
        (count, at) =>
          [t("report.conclusions"), pillar, t(`conclusion.status.${SHOWN_STATUSES[at] ?? "done"}`), count] as const,
      ),
    ),
    ...(people === undefined ? [] : peopleTables(people, words)).flatMap((one) =>
      one.rows.map(({ label, count }) => [one.title, label, "", count] as const),
    ),
  ];
  const columns = [t("activity.what"), t("activity.of"), t("report.status"), t("activity.count")];
  return stringify([[first], columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
