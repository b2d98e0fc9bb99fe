import { atLeast } from "../../kernel/access/role.ts";
import { waitingItems } from "./queue.ts";
import { waitingEntry } from "./waiting-entry.ts";
import { actions, items, run } from "../../kernel/views/build.ts";
import { sectionHeading } from "../home/heading.ts";
import type { HomeSection } from "../home/section.ts";

const MOST = 3;

/** What awaits a decision, for moderators; nothing where nothing does. */
export const reviewSection: HomeSection = {
  rank: 10,
  async build(context) {
    const { db, caller, community, now, t } = context;
    if (!atLeast(caller.role, "moderator")) return [];
    const waiting = await waitingItems(context.catalogue, context, MOST, { me: caller.personId, now });
    if (waiting.length === 0) return [];
    const total = await db.reviewItem.count({ where: { communityId: community.id, decision: null } });
    return [
      sectionHeading(t("home.review", { total })),
      items(...waiting.map((one) => waitingEntry(one, t))),
      actions(run(t("review.list"), "review list", {})),
    ];
  },
};
