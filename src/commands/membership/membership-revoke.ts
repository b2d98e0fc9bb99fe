import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { revokeCode } from "../../core/features/membership/codes/list-codes.ts";

/** Takes a code back, which lets nobody in any more then. There is no way back: another code is as good. */
export const membershipRevoke = command({
  path: "membership revoke",
  summary: "membership.revoke.summary",
  examples: [],
  input: z.object({ code: opt.text("membership.revoke.code", 40) }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { code }) {
    const { t } = context;
    await revokeCode(context, code);
    context.audit({ action: "membership.revoke", subject: `invitation:${code}` });
    return {
      tone: "good",
      blocks: [text(t("membership.revoke.done")), actions(run(t("title.membership.codes"), "membership codes", {}))],
    };
  },
});
