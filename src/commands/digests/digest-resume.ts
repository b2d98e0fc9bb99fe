import { z } from "zod";
import { answerView } from "../../core/features/digests/answer-view.ts";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { resumeDigest } from "../../core/features/digests/schedule-digest.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Lets a digest go on that rests: with what was recorded meanwhile, or with what is new from now on. */
export const digestResume = command({
  path: "digest resume",
  summary: "digest.resume.summary",
  title: "title.digest.resume",
  submit: "submit.resume",
  examples: [{ says: "example.digest.resume" }],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  async run(context, { digest: id }) {
    const digest = await standingDigest(context, id);
    const where = await placed(context, digest);
    if (!digest.pausedAt) return refuse("digest.resumed.already", where);
    const scheduled = await asCommunity(context, "planning", (whole) => resumeDigest(whole, digest));
    if (scheduled.existed) return refuse("digest.exists", where);
    context.audit({ action: "digest.resume", subject: `digest:${id}` });
    return answerView(context, scheduled, context.t("digest.resumed", where));
  },
});
