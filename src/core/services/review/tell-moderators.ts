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
  // Most communities have nobody who says so: what is submitted is not looked at for them.
  const interests = await asCommunity(context, "planning", interestsOf);
  if (interests.length === 0) return;
  const about = (await concerns(catalogue, context, [item])).get(`${item.subjectKind} ${item.subjectId}`);
  // Who does not moderate any more is told nothing when it is worded.
  const told = interests.filter(({ personId, ...own }) => personId !== caller.personId && knows(own, about));
  if (told.length === 0) return;
  const title = (await describeAll(catalogue, context, [item]))(item)?.title ?? "";
  // What was decided about can come again.
  const occurrence = context.now.toISOString();
  await asCommunity(context, "planning", async ({ db, community, now, ids }) => {
    for (const { personId } of told)
      await planNews(
        { db, community, now, ids },
        {
          ...{ person: personId, about: "review", subjectId: item.id, occurrence },
          problem: problem("review.told.new", { title }),
          near: caller.here,
        },
      );
  });
}

const interestsOf = ({ db, community }: Pick<Context, "db" | "community">) =>
  db.reviewInterest.findMany({ where: { communityId: community.id }, orderBy: { personId: "asc" } });

/** Notices to moderators about entries of the queue. */
export const reviewNotices = {
  informs: true,
  describe: plainly("deliveries.what.notice.review"),
  lead: (item, t) => run(t("show"), "review show", { item }),
  count: (db, communityId, id) => db.reviewItem.count({ where: { communityId, id } }),
  pointless: async (role) => (atLeast(role, "moderator") ? undefined : "cancelled"),
} satisfies NoticeAbout;
