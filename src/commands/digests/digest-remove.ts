import { z } from "zod";
import { digestFields, placed } from "../../core/features/digests/describe-digest.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run } from "../../core/kernel/views/build.ts";

/** Asks whether a digest is to be removed. */
export const digestRemove = command({
  path: "digest remove",
  summary: "digest.remove.summary",
  title: "title.digest.remove",
  submit: "submit.remove",
  examples: [{ says: "example.digest.remove" }],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  async run(context, { digest: id }) {
    const { t } = context;
    const digest = await standingDigest(context, id);
    return {
      title: t("digest.remove.ask", await placed(context, digest)),
      tone: "danger",
      blocks: [
        await digestFields(context, digest, undefined),
        actions(
          run(t("digest.remove"), "digest stop", { digest: id }, { place: "here", weight: "danger" }),
          ...(digest.pausedAt ? [] : [run(t("digest.pause"), "digest pause", { digest: id }, { place: "here" })]),
        ),
      ],
    };
  },
});
