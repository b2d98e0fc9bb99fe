import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { clearedRow } from "../../core/services/communities/cleared-channels.ts";
import { moderatorRoles, moderatorsRow } from "../../core/services/communities/moderator-role.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { communityFields } from "../../core/services/preferences/fields.ts";
import { communityChoices } from "../../core/services/preferences/own.ts";
import { actions, ask, fields, muted, run } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Shows what holds in the community for those who choose nothing else. */
export const settings = command({
  path: "settings",
  summary: "settings.summary",
  title: "title.settings",
  submit: "submit.show",
  examples: ["settings"],
  input: z.object({}),
  audience: "caller",
  allow: "moderator",
  async run(context) {
    const { caller, community, t } = context;
    const roles = await moderatorRoles(context);
    const [label, cleared] = await clearedRow(context);
    const rows = [
      ...roles.map((m) => moderatorsRow(m, t)),
      ...(cleared === undefined ? [] : [[label, cleared] as const]),
    ];
    const chooses = caller.roles !== undefined && atLeast(caller.role, "admin");
    return {
      title: t("settings.title", { community: community.name }),
      blocks: [
        communityFields(await communityChoices(context), context),
        ...(rows.length > 0 ? [fields(...rows)] : []),
        muted(...t.rich("settings.for-whom", { command: commandLine("me edit") })),
        actions(
          ask(t("settings.edit"), "settings edit", {}, { weight: "primary" }),
          ...(chooses ? [run(t("settings.role"), "settings role", {})] : []),
          ask(t("settings.clearance"), "settings clearance", {}),
        ),
      ],
    };
  },
});
