import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { ownRemindersView } from "../../core/features/meetings/own-reminders/own-reminders-view.ts";
import { page } from "../../core/kernel/options/options.ts";

/** Shows the caller what they were told of meetings, when, where, and why something did not reach them; and what comes next. */
export const reminderList = command({
  path: "reminder list",
  aliases: ["me reminders"],
  summary: "reminders.summary",
  title: "title.reminder.list",
  submit: "submit.show",
  examples: ["reminder list"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "member",
  run(context, { page: at }) {
    const { personId } = context.caller;
    if (personId === undefined) throw new Error("whoever is reminded is a person of the community");
    return ownRemindersView(context, personId, at);
  },
});
