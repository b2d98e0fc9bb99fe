import { type Describe, named } from "../../services/delivery/describing.ts";

/** Describes what is said about polls. */
export const describeDeliveries: Describe = named(
  async (ids, { db, community }) => {
    const polls = await db.poll.findMany({
      where: { communityId: community.id, id: { in: ids } },
      select: { id: true, title: true },
    });
    return new Map(polls.map(({ id, title }) => [id, { title, about: { command: "poll show", input: { poll: id } } }]));
  },
  ({ kind }, title, { t }) =>
    t(kind === "poll" ? "deliveries.what.poll" : kind === "ballot" ? "poll.title" : "deliveries.what.notice", {
      title,
    }),
);
