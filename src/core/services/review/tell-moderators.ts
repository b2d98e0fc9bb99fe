import type { Context } from "../../kernel/commands/command.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { run } from "../../kernel/views/build.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { plainly } from "../delivery/describing.ts";
import { planNews } from "../delivery/notices/notice.ts";
import type { NoticeAbout } from "../delivery/notices/notice-about.ts";
import { asCommunity } from "../store/store.ts";
import { describeAll } from "./describe.ts";
import { knows } from "./interest.ts";
import { concerns } from "./queue.ts";

/** An entry that awaits a decision. */
interface New {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/**
 * Plans to tell moderators who say that they know what a new entry is about. Where nobody does, nobody is told by a message: it stands in
 * everybody's queue and digest.
 */
export async function tellWhoKnows(context: Context, item: New): Promise<void> {
  const { catalogue, caller } = context;
  const about = (await concerns(catalogue, context, [item])).get(`${item.subjectKind} ${item.subjectId}`);
  if (!about || about.topics.length + about.countries.length === 0) return;
  const title = (await describeAll(catalogue, context, [item]))(item)?.title ?? "";
  await asCommunity(context, "planning", async (whole) => {
    const { db, community, now, ids } = whole;
    for (const { personId, ...interest } of await db.reviewInterest.findMany({
      where: { communityId: community.id },
      orderBy: { personId: "asc" },
    })) {
      // Who does not moderate any more is told nothing when it is worded.
      if (personId === caller.personId || !knows(interest, about)) continue;
      await planNews(
        { db, community, now, ids },
        {
          ...{ person: personId, about: "review", subjectId: item.id, occurrence: "" },
          problem: problem("review.told.new", { title }),
          near: caller.here,
        },
      );
    }
  });
}

/** Notices to moderators about entries of the queue. */
export const reviewNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.review"),
  lead: (item, t) => run(t("show"), "review show", { item }),
  count: (db, communityId, id) => db.reviewItem.count({ where: { communityId, id } }),
  pointless: async (role) => (atLeast(role, "moderator") ? undefined : "cancelled"),
} satisfies NoticeAbout;
