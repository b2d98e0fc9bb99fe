import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { invite } from "../../core/services/communities/invite.ts";
import { fields, text, time } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Issues a one-time code with which another space joins the community; it is shown once. */
export const communityInvite = command({
  path: "community invite",
  summary: "community.invite.summary",
  title: "title.community.invite",
  submit: "submit.get-code",
  examples: ["community invite"],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  budgets: ["invitations"],
  async run(context) {
    const { caller, community, t } = context;
    if (caller.personId === undefined) throw new Error("whoever administers a community is a person of it");
    const { code: secret, expiresAt } = await invite(context, caller.personId);
    context.audit({
      action: "community.invite",
      subject: `community:${community.id}`,
      detail: { until: expiresAt.toISOString() },
    });
    return {
      title: t("community.invite.title"),
      tone: "good",
      blocks: [
        text(t("community.invite.how")),
        text(commandLine("setup", `code:${secret}`)),
        fields([t("community.invite.until"), [time(expiresAt)]]),
        text(t("community.invite.once")),
      ],
    };
  },
});
