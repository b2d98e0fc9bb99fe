import type { Context } from "../../../kernel/commands/command.ts";
import type { DropReason, FailReason } from "../../../services/delivery/ledger.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { type LatePolicy, lateBefore } from "../../../services/preferences/late-policy.ts";
import type { SentReminder } from "./sent-reminders.ts";
import { commandLine, type Words } from "../../../kernel/values/command-line.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

const DROPPED: Readonly<Record<DropReason, Label>> = {
  cancelled: "reminders.dropped.cancelled",
  late: "reminders.dropped.late",
  nothing: "reminders.dropped.nothing",
  unwanted: "reminders.dropped.unwanted",
  muted: "reminders.dropped.muted",
  declined: "reminders.dropped.declined",
  summarised: "reminders.dropped.summarised",
  withheld: "reminders.dropped.withheld",
};

/** Why it did not reach them, and what helps. */
function failedWords(reason: FailReason, t: Context["t"]): Words {
  if (reason === "gone" || reason === "refused")
    return t.rich("reminders.failed.closed", { command: commandLine("me link") });
  return [t(`reminders.failed.${reason}`)];
}

/** What became of something that a person was to be told, to be read by them; `platform` is where, if that is not where they read this. `policy` is the community's. */
export function toldWords(
  { t, format }: Pick<Context, "t" | "format">,
  { row, quiet }: SentReminder,
  policy: LatePolicy,
  platform: string | undefined,
): Words {
  const where = platform === undefined ? t("reminders.direct") : t("reminders.direct.on", { platform });
  if (row.state === "dropped") return [t(DROPPED[row.reason as DropReason])];
  if (row.state === "failed") return [`${where} · `, ...failedWords(row.reason as FailReason, t)];
  if (row.state !== "sent") return [`${where} · ${t("reminders.underWay")}`];
  const settled = row.settledAt ?? row.dueAt;
  const late =
    row.dueAt < lateBefore(settled, policy)
      ? [t("reminders.late", { span: format.span(Math.round((settled.getTime() - row.dueAt.getTime()) / MINUTE_MS)) })]
      : [];
  return [[where, ...(quiet ? [t("reminders.quiet")] : []), ...late].join(" · ")];
}
