import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { decide } from "../../core/services/review/decide.ts";
import { actions, fields, run, text } from "../../core/kernel/views/build.ts";

/** Keeps what was suggested out of the library, and says why. */
export const reviewReject = command({
  path: "review reject",
  summary: "review.reject.summary",
  title: "title.review.reject",
  submit: "submit.reject",
  examples: ['review reject item:"Arms Trade Treaty" reason:"It is in the library already."'],
  input: z.object({ item: opt.reference("review.item", "review"), reason: opt.long("review.reason", 500) }),
  audience: "caller",
  allow: "moderator",
  async run(context, { item, reason }) {
    const { t } = context;
    const { title, words } = await decide(context, item, { decision: "rejected", reason });
    return {
      title: t("review.reject.title"),
      blocks: [
        text(words.rejected(t, title)),
        fields([t("review.reason"), reason]),
        actions(run(t("undo"), "review reopen", { item }, { place: "here" }), run(t("review.list"), "review list", {})),
      ],
    };
  },
});
