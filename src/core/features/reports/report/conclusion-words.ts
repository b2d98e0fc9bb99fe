import { dayIn } from "../../../kernel/time/day-in.ts";
import type { Sharing } from "../../../kernel/access/sharing.ts";
import { isOverdue } from "./figures.ts";
import type { Numbered, Report, ReportWords } from "./report.ts";
import { type Format, formatter } from "../../../kernel/language/format.ts";

/** A conclusion in a report, in words. */
export interface ConclusionInWords {
  readonly number: string;
  /** In one line. */
  readonly text: string;
  readonly kind: string;
  readonly status: string;
  readonly owners: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly day: string;
  readonly meeting: string;
}

/** Words conclusions of a report. */
export const wordingIn =
  ({ sharing, asOf }: Pick<Report, "sharing" | "asOf">, words: ReportWords) =>
  (one: Numbered): ConclusionInWords => {
    const { t, format } = words;
    return {
      number: String(one.number),
      text: one.text.replaceAll(/\s+/g, " ").trim(),
      kind: t(`conclusion.kind.${one.kind}`),
      status: t(`conclusion.status.${one.status}`),
      owners: ownersOf(one, sharing, words).join(", "),
      due: one.dueOn === undefined ? "" : dayWords(one.dueOn, format),
      overdue: isOverdue(one, dayIn(asOf, format.zone)),
      day: format.moment(one.concludedAt, "date", one.concludedAt),
      meeting: one.meeting?.title ?? "",
    };
  };

/** Who does it. Where a report may go to anybody, people are not named in it: their country stands for them. */
function ownersOf({ owners }: Numbered, sharing: Sharing, { t, format }: ReportWords): string[] {
  const said = owners.map(({ kind, name, country }) => {
    if (kind === "country" && country !== undefined) return format.country(country);
    if (kind === "agency" || sharing !== "clear") return name;
    return country === undefined ? t("report.owner.person") : format.country(country);
  });
  return [...new Set(said)];
}

/** A day (YYYY-MM-DD), as the reader writes days. */
function dayWords(day: string, { language }: Pick<Format, "language">): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, "UTC").moment(noon, "date", noon);
}
