import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { meetingOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { takeBackSnooze } from "../../core/features/meetings/reminders/snooze.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes back that the caller is reminded of a meeting once more. */
export const reminderUnsnooze = command({
  path: "reminder unsnooze",
  aliases: ["meeting unsnooze"],
  summary: "reminders.unsnooze.summary",
  examples: [],
  input: z.object({ meeting: meetingOption(), snooze: opt.text("reminders.snooze.wait", 20) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { meeting, snooze }) {
    const { caller, t } = context;
    const person = caller.personId;
    const taken =
      person !== undefined &&
      (await asCommunity(context, "planning", (whole) => takeBackSnooze(whole, person, snooze)));
    if (!taken) return refuse("reminders.unsnooze.gone");
    context.audit({ action: "meeting.unsnooze", subject: `meeting:${meeting}` });
    return { blocks: [text(t("reminders.unsnoozed")), actions(run(t("show"), "meeting show", { meeting }))] };
  },
});
