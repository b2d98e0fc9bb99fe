import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, run, say, text } from "../../core/kernel/views/build.ts";
import { redeemCode } from "../../core/features/membership/codes/redeem.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const CODE_MAX = 80;

/** Lets the caller in by a code. */
export const membershipJoin = command({
  path: "membership join",
  summary: "membership.join.summary",
  title: "title.membership.join",
  submit: "submit.join",
  examples: ["membership join ABCDE-FGHJK-MNPQR-STVWX"],
  input: z.object({ code: opt.text("membership.join.code", CODE_MAX) }),
  audience: "caller",
  allow: "guest",
  budgets: ["tries"],
  async run(context, { code }) {
    const { t } = context;
    const found = await asCommunity(context, "admitting", (whole) => redeemCode(whole, code));
    // Answered and not thrown, because the try stays counted.
    if (typeof found !== "string") return { ...say(t.problem(found), "warning"), refusal: found.code };
    return {
      tone: "good",
      blocks: [
        text(t("membership.join.done", { role: t(`role.${found}`) })),
        actions(run(t("help.title"), "help", {}), run(t("home.show"), "home", {}), ask(t("me.edit"), "me edit", {})),
      ],
    };
  },
});
