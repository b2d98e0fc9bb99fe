import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { withdrawConclusion } from "../../core/features/conclusions/withdraw-conclusion.ts";
import { opt } from "../../core/kernel/options/options.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { text } from "../../core/kernel/views/build.ts";

const SHOWN = 200;

/** Takes a conclusion out of lists and digests: the Undo of recording it. */
export const conclusionWithdraw = command({
  path: "conclusion withdraw",
  summary: "conclusion.withdraw.summary",
  examples: [],
  input: z.object({ conclusion: opt.reference("conclusion.item", "conclusion") }),
  audience: "channel",
  allow: "member",
  hidden: true,
  async run(context, { conclusion }) {
    const { db, caller, community, now, t } = context;
    const said = await withdrawConclusion(db, community.id, caller, conclusion, now);
    context.audit({ action: "conclusion.withdraw", subject: `conclusion:${conclusion}` });
    return {
      title: t("conclusion.withdraw.title"),
      blocks: [text(t("conclusion.withdraw.done", { text: truncate(said, SHOWN) }))],
    };
  },
});
