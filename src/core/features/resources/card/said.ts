import type { Context } from "../../../kernel/commands/command.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_KIND_LABELS } from "../kinds.ts";
import { type ResourceEntry, yearOf } from "../resource.ts";

type Words = Pick<Context, "t" | "format">;

/** A day as people say it, by itself: "2 March 2026". */
export const daySaid = (day: string, { format }: Pick<Words, "format">): string =>
  new Intl.DateTimeFormat(format.language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** What a resource is, in a line: its kind, whose it is, its year, and whether it holds. */
export function factsSaid(
  resource: Pick<ResourceEntry, "kind" | "country" | "year" | "adoptedOn" | "legalStatus">,
  { t, format }: Words,
): string[] {
  const { kind, country, legalStatus } = resource;
  const year = yearOf(resource);
  return [
    t(RESOURCE_KIND_LABELS[kind]),
    ...(country === undefined ? [] : [format.country(country)]),
    ...(year === undefined ? [] : [String(year)]),
    ...(legalStatus === "unknown" ? [] : [t(LEGAL_STATUS_LABELS[legalStatus])]),
  ];
}

// Of these it matters whether they hold; that it is not known is said.
const HOLD: readonly string[] = ["treaty", "law", "resolution"];

/** Whether it holds, and as of which day that was so; nothing where it is not known of what need not hold. */
export function statusLine({ kind, legalStatus, statusAsOf }: ResourceEntry, words: Words): string | undefined {
  const { t } = words;
  if (legalStatus === "unknown") return HOLD.includes(kind) ? t("resource.status.not-said") : undefined;
  const status = t(LEGAL_STATUS_LABELS[legalStatus]);
  return statusAsOf === undefined
    ? t("resource.status.undated", { status })
    : t("resource.status.dated", { status, day: daySaid(statusAsOf, words) });
}
