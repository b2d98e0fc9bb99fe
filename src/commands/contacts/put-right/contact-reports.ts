import { z } from "zod";
import { reportsCard } from "../../../core/features/contacts/queue/reports-card.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { opt } from "../../../core/kernel/options/options.ts";

/** Shows moderators what people say is wrong on a contact, with its card and what can be done about it. */
export const contactReports = command({
  path: "contact reports",
  summary: "contact.reports.summary",
  examples: [],
  input: z.object({ contact: opt.reference("contact.item", "contact") }),
  audience: "caller",
  allow: "moderator",
  budgets: ["private"],
  hidden: true,
  run: (context, { contact }) => reportsCard(context, contact),
});
