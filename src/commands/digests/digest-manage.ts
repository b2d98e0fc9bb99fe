import { z } from "zod";
import { digestFields, placed } from "../../core/features/digests/describe-digest.ts";
import { runAfter } from "../../core/features/digests/run-after.ts";
import { managedDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";

/** Shows whoever may change a digest, and nobody else, how it stands and what they may do with it: behind the one button of what its channel sees. */
export const digestManage = command({
  path: "digest manage",
  summary: "digest.manage.summary",
  examples: [],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { digest: id }) {
    const { now, t } = context;
    const digest = await managedDigest(context, id);
    const where = await placed(context, digest);
    const title = t("digest.manage.title", where);
    if (digest.stoppedAt)
      return {
        title,
        blocks: [
          text(t("digest.stopped.already", where)),
          actions(run(t("digest.resume"), "digest schedule", { every: digest.cron, resumes: id })),
        ],
      };
    const about = { digest: id };
    return {
      title,
      blocks: [
        await digestFields(context, digest, digest.pausedAt ? undefined : await runAfter(digest, now)),
        actions(
          run(t("digest.preview"), "digest preview", about),
          ask(t("change"), "digest edit", about),
          digest.pausedAt
            ? run(t("digest.resume"), "digest resume", about)
            : run(t("digest.pause"), "digest pause", about),
          run(t("digest.stop"), "digest remove", about, { weight: "danger" }),
        ),
      ],
    };
  },
});
