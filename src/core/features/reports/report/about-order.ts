import type { ReportedConclusion } from "../../conclusions/feature.ts";
import type { Report, ReportOrder, ReportWords } from "./report.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** What a report is about, a line each: what was asked for, and the days that it covers. */
export function aboutOrder(
  { meeting, pillar, output, since, until }: ReportOrder,
  conclusions: readonly ReportedConclusion[],
  { t, format, term }: ReportWords,
): string[] {
  const day = (at: Date) => format.moment(at, "date", at);
  const moments = conclusions.map(({ concludedAt }) => concludedAt.getTime());
  const first = since ?? new Date(Math.min(...moments));
  const last = until === undefined ? new Date(Math.max(...moments)) : new Date(until.getTime() - DAY_MS / 2);
  const title =
    meeting === undefined ? undefined : conclusions.find((one) => one.meeting?.id === meeting)?.meeting?.title;
  return [
    ...(title === undefined ? [] : [title]),
    ...(pillar === undefined ? [] : [term(pillar)]),
    ...(output === undefined ? [] : [outputWords(output, t)]),
    day(first) === day(last) ? day(first) : t("report.period", { first: day(first), last: day(last) }),
  ];
}

/** What one of the programme's outputs is called. */
export const outputWords = (output: number, t: ReportWords["t"]): string =>
  output === 1 || output === 2 || output === 3 || output === 4 ? t(`conclusion.output.${output}`) : String(output);

/** When it was made, and by whom. */
export function madeLine({ asOf, madeBy }: Pick<Report, "asOf" | "madeBy">, { t, format }: ReportWords): string {
  const day = format.moment(asOf, "date", asOf);
  return madeBy === undefined ? t("report.made", { day }) : t("report.made.by", { day, name: madeBy });
}
