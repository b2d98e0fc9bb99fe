import { z } from "zod";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { channelOf } from "../../core/features/digests/digest.ts";
import { isUnderWay, planNow } from "../../core/features/digests/plan-digest.ts";
import { previewDigest } from "../../core/features/digests/preview-digest.ts";
import { standingDigest, storedDigest } from "../../core/features/digests/stored-digest.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { channelFacts, elsewhere } from "../../core/services/delivery/channel.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { heldDigests } from "../../core/features/digests/covering.ts";

/** Says a digest at once, where it is said otherwise: behind the question of `digest now`. What it says is not new the next time. */
export const digestPost = command({
  path: "digest post",
  summary: "digest.post.summary",
  examples: [],
  input: z.object({ digest: opt.reference("digest.digest", "digest") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  posts: {
    async channel(scope, { digest: id }) {
      const digest = await storedDigest(scope, id);
      if (digest.personId !== null) return "nowhere";
      const target = channelOf(digest);
      return elsewhere(scope.caller.here, target, (await channelFacts(scope, target)).name);
    },
  },
  async run(context, { digest: id }) {
    const digest = await standingDigest(context, id);
    const where = await placed(context, digest);
    if (digest.pausedAt) return refuse("digest.paused.already", where);
    const { sections } = await previewDigest(context, digest);
    if (sections.length === 0 && !digest.saysNothing) return refuse("digest.post.nothing");
    const planned = await asCommunity(context, "planning", async (whole) => {
      await heldDigests(whole, [id]);
      return !(await isUnderWay(whole, digest)) && planNow(whole, digest);
    });
    if (!planned) return refuse("digest.post.already");
    context.audit({ action: "digest.post", subject: `digest:${id}` });
    return say(context.t("digest.posted", where), "good");
  },
});
