import { z } from "zod";
import { command } from "../core/command.ts";
import { disconnectSpace } from "../core/communities/disconnect-space.ts";
import { refuse } from "../core/errors.ts";
import { text } from "../core/view/build.ts";

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
    return { title: t("community.disconnected"), tone: "good", blocks: [text(t("community.disconnected.back", { community: community.name }))] };
  },
});
