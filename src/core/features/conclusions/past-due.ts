import type { Already } from "../../kernel/commands/already.ts";
import type { CommandScope } from "../../kernel/commands/command.ts";
import type { DayValue } from "../../kernel/options/values.ts";
import { ask } from "../../kernel/views/build.ts";
import type { Input } from "../../kernel/views/model.ts";
import { dayOf } from "./conclusion-entries.ts";
import { dayName } from "./life/life-facts.ts";
import { dayIn } from "../../kernel/time/day-in.ts";

/** What is asked where something would be due on a day that is past, unless it is so already; nothing of any other day. */
export async function pastDue(
  { db, community, caller, now, t, format }: CommandScope,
  due: DayValue | null | undefined,
  again: { readonly path: string; readonly input: Input },
): Promise<Already | undefined> {
  if (!due || due.date >= dayIn(now, caller.zone)) return undefined;
  const id = again.input["conclusion"];
  const row =
    typeof id === "string"
      ? await db.conclusion.findFirst({ where: { communityId: community.id, id }, select: { dueOn: true } })
      : null;
  if (row?.dueOn && dayOf(row.dueOn) === due.date) return undefined;
  return {
    says: t("conclusion.due.past", { day: dayName(due.date, format.language) }),
    show: ask(t("conclusion.due.other"), again.path, again.input),
    another: t("conclusion.due.keep"),
    exactly: { due: due.date },
  };
}
