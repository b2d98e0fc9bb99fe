import { z } from "zod";
import { answerView } from "../../core/features/digests/answer-view.ts";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { FIRST_REACH_MS } from "../../core/features/digests/digest.ts";
import { runAfter } from "../../core/features/digests/run-after.ts";
import { beginDigest } from "../../core/features/digests/schedule-digest.ts";
import { standingDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { run } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Lets a digest begin with what is there already, or with what is new from now on: behind the question of whoever scheduled it. */
export const digestBegin = command({
  path: "digest begin",
  summary: "digest.begin.summary",
  examples: [],
  input: z.object({
    digest: opt.reference("digest.digest", "digest"),
    with: opt.choice("digest.begin.with", { all: "digest.begins.yes", new: "digest.begins.new" }),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { digest: id, with: which }) {
    const { t, now } = context;
    const digest = await standingDigest(context, id);
    const begins = which === "new" ? now : new Date(digest.createdAt.getTime() - FIRST_REACH_MS);
    await asCommunity(context, "planning", (whole) => beginDigest(whole, digest, begins));
    context.audit({ action: "digest.begin", subject: `digest:${id}`, detail: { with: which } });
    const next = digest.pausedAt ? undefined : await runAfter(digest, now);
    const other = which === "new" ? "all" : "new";
    const label = t(other === "new" ? "digest.begins.new" : "digest.begins.back");
    return answerView(
      context,
      { digest: { ...digest, beginsAt: begins }, next },
      t("digest.scheduled", await placed(context, digest)),
      { asks: false, buttons: [run(label, "digest begin", { digest: id, with: other }, { place: "here" })] },
    );
  },
});
