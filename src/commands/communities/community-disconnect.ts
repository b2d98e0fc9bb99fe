import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { whatEnds } from "../../core/services/communities/disconnect-space.ts";
import { actions, run, strong, text } from "../../core/kernel/views/build.ts";

/** Says what ends when this space leaves the community, and asks. */
export const communityDisconnect = command({
  path: "community disconnect",
  summary: "community.disconnect.summary",
  examples: ["community disconnect"],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  async run(context) {
    const { caller, community, t } = context;
    const { planned, more, last } = await whatEnds(context, caller.here);
    return {
      title: t("community.disconnect.title", { community: community.name }),
      tone: "warning",
      blocks: [
        text(t("community.disconnect.what")),
        text(t("community.disconnect.planned", { planned })),
        ...more.map((sentence) => text(sentence)),
        ...(last ? [text(strong(t("community.disconnect.last")))] : []),
        actions(
          run(t("community.disconnect.do"), "community leave", {}, { weight: "danger", place: "here" }),
          ...(last ? [run(t("community.invite"), "community invite", {})] : []),
        ),
      ],
    };
  },
});
