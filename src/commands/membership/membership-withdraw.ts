import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";
import { withdrawRequest } from "../../core/features/membership/requests/ask.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Withdraws the caller's request to become a member, once they have said so twice: nothing of it stays. */
export const membershipWithdraw = command({
  path: "membership withdraw",
  summary: "membership.withdraw.summary",
  examples: [],
  input: z.object({ confirm: hidden(opt.flag("membership.withdraw.confirm")).optional() }),
  audience: "caller",
  allow: "guest",
  hidden: true,
  async run(context, { confirm }) {
    const { t } = context;
    if (confirm !== true)
      return {
        title: t("membership.withdraw.ask"),
        blocks: [
          text(t("membership.withdraw.what")),
          actions(
            run(t("membership.withdraw"), "membership withdraw", { confirm: true }, { place: "here" }),
            run(t("membership.keep"), "membership show", {}, { place: "here" }),
          ),
        ],
      };
    await asCommunity(context, "admitting", withdrawRequest);
    return {
      tone: "good",
      blocks: [
        text(t("membership.withdraw.done")),
        actions(ask(t("title.membership.request"), "membership request", {})),
      ],
    };
  },
});
