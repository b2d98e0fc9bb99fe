import { z } from "zod";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { stopDigest } from "../../core/features/digests/schedule-digest.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Removes a digest; for whoever may change it. It can be taken back, and misses nothing then. */
export const digestStop = command({
  path: "digest stop",
  summary: "digest.stop.summary",
  examples: [],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { digest: id }) {
    const { t } = context;
    const digest = await standingDigest(context, id);
    const where = await placed(context, digest);
    if (!(await asCommunity(context, "planning", (whole) => stopDigest(whole, digest))))
      return refuse("digest.stopped.already", where);
    context.audit({ action: "digest.stop", subject: `digest:${digest.id}` });
    return {
      title: t("digest.stopped", where),
      tone: "warning",
      blocks: [
        text(...t.rich("digest.stopped.hint", { command: commandLine("digest preview") })),
        actions(run(t("undo"), "digest schedule", { every: digest.cron, resumes: id }, { place: "here" })),
      ],
    };
  },
});
