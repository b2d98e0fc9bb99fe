import { z } from "zod";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { pauseDigest } from "../../core/features/digests/schedule-digest.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Lets a digest rest until somebody lets it go on. */
export const digestPause = command({
  path: "digest pause",
  summary: "digest.pause.summary",
  title: "title.digest.pause",
  submit: "submit.pause",
  examples: [{ says: "example.digest.pause" }],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  async run(context, { digest: id }) {
    const { t } = context;
    const digest = await standingDigest(context, id);
    const where = await placed(context, digest);
    if (!(await asCommunity(context, "planning", (whole) => pauseDigest(whole, digest))))
      return refuse("digest.paused.already", where);
    context.audit({ action: "digest.pause", subject: `digest:${id}` });
    return {
      title: t("digest.paused.title", where),
      tone: "warning",
      blocks: [
        text(t("digest.paused.hint")),
        actions(
          run(t("digest.resume"), "digest resume", { digest: id }, { place: "here" }),
          run(t("manage"), "digest manage", { digest: id }),
        ),
      ],
    };
  },
});
