import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { channelOf, mayManage, runAfter } from "../../core/features/digests/digest.ts";
import { digestFields } from "../../core/features/digests/digest-fields.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Shows whoever may stop a digest, and nobody else, how it stands and what they may do with it: behind the one button of what its channel sees. */
export const digestManage = command({
  path: "digest manage",
  summary: "digest.manage.summary",
  examples: [],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { digest: id }) {
    const { db, community, caller, now, t } = context;
    const digest = await db.digest.findUniqueOrThrow({
      where: { communityId_id: { communityId: community.id, id } },
    });
    const { name: channel } = await channelFacts(context, channelOf(digest));
    if (!mayManage(caller, digest)) return refuse("digest.notYours", { channel });
    const title = t("digest.manage.title", { channel });
    if (digest.stoppedAt)
      return {
        title,
        blocks: [
          text(t("digest.stopped.already", { channel })),
          actions(run(t("digest.resume"), "digest schedule", { every: digest.cron, resumes: id })),
        ],
      };
    return {
      title,
      blocks: [
        await digestFields(context, digest, await runAfter(digest, now)),
        actions(run(t("digest.stop"), "digest stop", { digest: id })),
      ],
    };
  },
});
