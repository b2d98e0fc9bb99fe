import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { reviewCard } from "../../core/services/review/card.ts";

/** Shows all that there is to know of an entry, to decide it: it is the caller's for a while, unless somebody else looks at it. */
export const reviewShow = command({
  path: "review show",
  summary: "review.show.summary",
  title: "title.review.show",
  submit: "submit.show",
  examples: ['review show "Arms Trade Treaty"'],
  input: z.object({
    item: opt.reference("review.item", "review"),
    take: hidden(opt.flag("review.take")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  // What some kinds of things are decided by is a private detail.
  budgets: ["private"],
  run: (context, { item, take }) => reviewCard(context, item, take === true),
});
