import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { disconnectSpace } from "../../core/services/communities/disconnect-space.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { text } from "../../core/kernel/views/build.ts";

/** Takes this space out of the community: the confirmed end of `community disconnect`. */
export const communityLeave = command({
  path: "community leave",
  summary: "community.leave.summary",
  examples: [],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  hidden: true,
  async run(context) {
    const { caller, community, t } = context;
    const { platform, space } = caller.here;
    if (!(await disconnectSpace(context, caller.here))) return refuse("community.disconnected.already");
    context.audit({ action: "space.disconnect", subject: `space:${platform}/${space}` });
    return {
      title: t("community.disconnected"),
      tone: "good",
      blocks: [text(t("community.disconnected.back", { community: community.name }))],
    };
  },
});
