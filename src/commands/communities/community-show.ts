import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { clearedRow } from "../../core/services/communities/cleared-channels.ts";
import { spacesCalled, summaryOf } from "../../core/services/communities/summary.ts";
import { moderatorRoles, moderatorsRow } from "../../core/services/communities/moderator-role.ts";
import { atLeast, ROLES } from "../../core/kernel/access/role.ts";
import { actions, ask, fields, run } from "../../core/kernel/views/build.ts";

/** Shows the community in figures, and its administrators what they can do with it. */
export const communityShow = command({
  path: "community show",
  summary: "community.show.summary",
  title: "title.community.show",
  submit: "submit.show",
  examples: ["community show"],
  input: z.object({}),
  audience: "caller",
  allow: "member",
  async run({ db, community, caller, t, format }) {
    const { spaces, people } = await summaryOf(db, community.id);
    const moderators = await moderatorRoles({ db, community });
    const roles = [...ROLES].reverse().filter((role) => people[role] > 0);
    const buttons = [
      run(t("community.invite"), "community invite", {}),
      ask(t("community.rename"), "community rename", {}),
      run(t("community.disconnect"), "community disconnect", {}),
      run(t("community.delete"), "community delete", {}),
    ];
    return {
      title: community.name,
      blocks: [
        fields(
          [t("community.spaces"), format.all(spacesCalled(spaces))],
          [
            t("community.people"),
            format.all(roles.map((role) => t(`community.count.${role}`, { count: people[role] }))),
          ],
          ...moderators.map((m) => moderatorsRow(m, t)),
          await clearedRow({ db, community, t }),
        ),
        ...(atLeast(caller.role, "admin") ? [actions(...buttons)] : []),
      ],
    };
  },
});
