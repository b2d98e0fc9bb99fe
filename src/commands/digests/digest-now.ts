import { z } from "zod";
import { type Digest, mayManage } from "../../core/features/digests/digest.ts";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { previewOf } from "../../core/features/digests/preview-view.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run } from "../../core/kernel/views/build.ts";

/** Shows privately what a digest would say now, and asks whoever may whether it is to be posted at once. */
export const digestNow = command({
  path: "digest now",
  summary: "digest.now.summary",
  title: "title.digest.now",
  submit: "submit.show",
  examples: ["digest now", { says: "example.digest.now" }],
  input: z.object({
    digest: opt.reference("digest.digest", "digest").optional(),
    since: opt.day("digest.now.since", "back").optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { digest: id, since }) {
    // What would be posted is what is new, and not what is asked for here.
    const mine = since === undefined ? await postable(context, id) : undefined;
    const view = await previewOf(context, mine?.id ?? id, since && new Date(since.start));
    if (!mine) return view;
    const post = run(context.t("digest.post", await placed(context, mine)), "digest post", { digest: mine.id });
    return { ...view, blocks: [...view.blocks, actions(post)] };
  },
});

/** What can be posted at once: the digest that is meant, or the first of the caller's channel. */
async function postable({ db, caller, community }: Context, id: string | undefined): Promise<Digest | undefined> {
  const { platform, space, recipient } = caller.here;
  const here = { platform, spaceId: space, channel: recipient, personId: null };
  const found = await db.digest.findMany({
    where: { communityId: community.id, stoppedAt: null, pausedAt: null, ...(id === undefined ? here : { id }) },
    orderBy: { createdAt: "asc" },
  });
  return found.find((one) => mayManage(caller, one));
}
