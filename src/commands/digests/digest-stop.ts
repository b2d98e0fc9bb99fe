import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { channelOf, mayManage } from "../../core/features/digests/digest.ts";
import { stopDigest } from "../../core/features/digests/schedule-digest.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Stops a digest; for moderators and whoever scheduled it. */
export const digestStop = command({
  path: "digest stop",
  summary: "digest.stop.summary",
  examples: [],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, input) {
    const { db, community, caller, t } = context;
    const digest = await db.digest.findUniqueOrThrow({
      where: { communityId_id: { communityId: community.id, id: input.digest } },
    });
    const { name: channel } = await channelFacts(context, channelOf(digest));
    if (!mayManage(caller, digest)) return refuse("digest.notYours", { channel });
    if (!(await asCommunity(context, "planning", (whole) => stopDigest(whole, digest))))
      return refuse("digest.stopped.already", { channel });
    context.audit({ action: "digest.stop", subject: `digest:${digest.id}` });
    return {
      title: t("digest.stopped", { channel }),
      tone: "warning",
      blocks: [
        text(...t.rich("digest.stopped.hint", { command: commandLine("digest now") })),
        actions(run(t("manage"), "digest manage", { digest: digest.id })),
      ],
    };
  },
});
