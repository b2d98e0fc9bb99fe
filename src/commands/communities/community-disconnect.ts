import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { whatEnds } from "../../core/services/communities/disconnect-space.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Says what ends when this space leaves the community, and asks. */
export const communityDisconnect = command({
  path: "community disconnect",
  summary: "community.disconnect.summary",
  title: "title.community.disconnect",
  submit: "submit.continue",
  examples: ["community disconnect"],
  input: z.object({}),
  audience: "caller",
  allow: "admin",
  async run(context) {
    const { caller, community, t } = context;
    const { planned, more, last } = await whatEnds(context, caller.here);
    return {
      title: t("community.disconnect.title", { community: community.name }),
      tone: "danger",
      blocks: [
        text(t("community.disconnect.what")),
        text(t("community.disconnect.planned", { planned })),
        ...more.map((sentence) => text(sentence)),
        ...(last ? [text(...t.rich("community.disconnect.last", { command: commandLine("community invite") }))] : []),
        actions(
          run(t("community.disconnect.do"), "community leave", {}, { weight: "danger", place: "here" }),
          ...(last ? [run(t("community.invite"), "community invite", {})] : []),
        ),
      ],
    };
  },
});
