import type { CommandScope, Questions } from "../../kernel/commands/command.ts";
import { problem } from "../../kernel/errors/errors.ts";
import type { MeetingAt } from "./nearest-occurrence.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";

/** How long before a meeting its minutes are opened without a question, in milliseconds; our choice: those who come early prepare. */
const EARLY_MS = 2 * HOUR_MS;

/** Whether minutes are wanted of a time that is long ahead: people who are not at it yet may have another one in mind. */
export function askWhenFar(
  { now, t, format }: Pick<CommandScope, "now" | "t" | "format">,
  { meeting, occurrence: { key, start, title } }: MeetingAt,
): Questions {
  if (start.getTime() - now.getTime() <= EARLY_MS) return {};
  const when = format.inZone(start, meeting.zone);
  return {
    time: {
      problem: problem("minutes.open.far", { title, when }),
      suggestions: [{ value: key.replace("T", " "), label: t("minutes.open.now", { when }) }],
    },
  };
}
