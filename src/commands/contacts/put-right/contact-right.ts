import { z } from "zod";
import { command } from "../../../core/kernel/commands/command.ts";
import { refuse } from "../../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../../core/kernel/options/options.ts";
import { openReports } from "../../../core/features/contacts/reports/open-reports.ts";
import { actions, run, text } from "../../../core/kernel/views/build.ts";
import { decide } from "../../../core/services/review/decide.ts";
import { reviewOf } from "../../../core/services/review/entries.ts";

const MOMENT_MAX = 40;

/** Says that nothing is wrong on a contact, as far as what people said was seen: the button of its review. */
export const contactRight = command({
  path: "contact right",
  summary: "contact.right.summary",
  examples: [],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    seen: hidden(opt.text("contact.item", MOMENT_MAX)),
  }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { contact, seen }) {
    const { t } = context;
    const waiting = (await reviewOf(context, "contact", contact)) ?? refuse("contact.reports.none");
    const [newest] = await openReports(context, contact, 1);
    if (newest && newest.at.toISOString() > seen) return refuse("contact.reports.since");
    const { title, words } = await decide(context, waiting.id, { decision: "rejected", reason: "" });
    return {
      tone: "good",
      blocks: [
        text(words.rejected(t, title)),
        actions(
          run(t("undo"), "review reopen", { item: waiting.id }, { place: "here" }),
          run(t("review.list"), "review list", {}),
        ),
      ],
    };
  },
});
