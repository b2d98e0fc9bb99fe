import type { Context } from "../../../kernel/commands/command.ts";
import { type ConclusionEntry, OPEN_STATUSES } from "../conclusion.ts";
import { dayName } from "../life/life-facts.ts";
import { ownerNames } from "../owners/owner.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";

/** How a conclusion stands, in one line: its status, by when it is to be done, and by whom. */
export function stateLine(
  { status, dueOn, owners }: Pick<ConclusionEntry, "status" | "dueOn" | "owners">,
  { t, format, now, caller }: Pick<Context, "t" | "format" | "now" | "caller">,
): string {
  const late = isOverdue({ status, dueOn }, dayIn(now, caller.zone));
  const by = dueOn === undefined ? [] : [t("conclusion.due.by", { day: dayName(dueOn, format.language) })];
  return [
    t(`conclusion.status.${status}`),
    ...by.map((day) => (late ? `${day} (${t("conclusion.due.overdue")})` : day)),
    ...ownerNames(owners, format),
    ...(owners.some(({ gone }) => gone) ? [t("conclusion.owner.left")] : []),
  ].join(" · ");
}

/** Whether something is still to be done that was to be done before that day. */
export const isOverdue = (
  { status, dueOn }: { readonly status: ConclusionEntry["status"]; readonly dueOn?: string | undefined },
  day: string,
): boolean => dueOn !== undefined && dueOn < day && OPEN_STATUSES.some((one) => one === status);
