import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, fields, run, text, time } from "../../core/kernel/views/build.ts";
import { makeCode, MOST_DAYS, MOST_USES, USUAL_DAYS } from "../../core/features/membership/codes/code.ts";

/** Makes a code by which others become members, or by which an administrator lets them become moderators; it is shown once. */
export const membershipInvite = command({
  path: "membership invite",
  summary: "membership.invite.summary",
  title: "title.membership.invite",
  submit: "submit.get-code",
  examples: ["membership invite", "membership invite uses:30 days:7 country:PY"],
  input: z.object({
    uses: opt.integer("membership.invite.uses", 1, MOST_USES).default(1),
    days: opt.integer("membership.invite.days", 1, MOST_DAYS).default(USUAL_DAYS),
    role: opt
      .choice("membership.invite.role", { member: "role.member", moderator: "role.moderator" })
      .default("member"),
    country: opt.country("membership.invite.country").optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["codes"],
  async run(context, wish) {
    const { t } = context;
    const { code, expiresAt } = await makeCode(context, wish);
    return {
      title: t("membership.invite.title", { count: wish.uses }),
      tone: "good",
      blocks: [
        text(t("membership.invite.how")),
        text(commandLine("membership join", code)),
        fields([t("community.invite.until"), [time(expiresAt)]]),
        text(t("membership.invite.once", { role: t(`role.${wish.role}`) })),
        actions(run(t("title.membership.codes"), "membership codes", {})),
      ],
    };
  },
});
