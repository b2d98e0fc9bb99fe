import { atLeast } from "../../kernel/access/role.ts";
import { waitingItems } from "./queue.ts";
import { actions, link, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { HomeSection } from "../home/section.ts";

const MOST = 3;

/** What awaits a decision, for moderators; nothing where nothing does. */
export const reviewSection: HomeSection = {
  rank: 10,
  async build(context) {
    const { db, caller, community, t } = context;
    if (!atLeast(caller.role, "moderator")) return [];
    const waiting = await waitingItems(context.catalogue, context, MOST);
    if (waiting.length === 0) return [];
    const total = await db.reviewItem.count({ where: { communityId: community.id, decision: null } });
    return [
      text(strong(t("home.review", { total }))),
      ...waiting.flatMap(({ id, submitter, since, described: { title, href, facts, show } }) => [
        text(
          href === undefined ? strong(title) : link(title, href),
          ...(facts.length > 0 ? [`\n${facts.join(" · ")}`] : []),
        ),
        muted(t("review.by", { name: submitter.name }), " · ", time(since, "relative")),
        actions(
          run(t("review.approve"), "review approve", { item: id }, { weight: "primary" }),
          run(t("show"), show.command, show.input),
        ),
      ]),
      actions(run(t("review.list"), "review list", {})),
    ];
  },
};
