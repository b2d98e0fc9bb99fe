import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { reopen } from "../../core/services/review/reopen.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";

/** Takes a decision back: the Undo of approving and rejecting. */
export const reviewReopen = command({
  path: "review reopen",
  summary: "review.reopen.summary",
  examples: [],
  input: z.object({ item: opt.reference("review.item", "review") }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { item }) {
    const { t } = context;
    const { title, words, onCard, seen } = await reopen(context, item);
    return {
      title: t("review.reopen.title"),
      blocks: [
        text(words.reopened(t, title)),
        actions(
          ...(onCard
            ? []
            : [
                run(t("review.approve"), "review approve", defined({ item, seen }), { place: "here" }),
                ask(t("review.reject"), "review reject", { item }, { place: "here" }),
              ]),
          run(t("review.entry"), "review show", { item }, { place: "here" }),
        ),
      ],
    };
  },
});
