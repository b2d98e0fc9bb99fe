import { type Describe, named } from "../../services/delivery/describing.ts";

/** Describes what is said about minutes, by their meetings. */
export const describeDeliveries: Describe = named(
  async (ids, { db, community }) => {
    const sessions = await db.session.findMany({
      where: { communityId: community.id, id: { in: ids } },
      include: { meeting: { select: { id: true, title: true } } },
    });
    return new Map(
      sessions.map(({ id, meeting }) => [
        id,
        { title: meeting.title, about: { command: "meeting show", input: { meeting: meeting.id } } },
      ]),
    );
  },
  ({ kind }, title, { t }) => t(kind === "opening" ? "deliveries.what.opening" : "deliveries.what.minutes", { title }),
);
