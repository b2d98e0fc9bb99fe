import { type Describe, named } from "../../services/delivery/describing.ts";

const WHAT: Readonly<Record<string, "deliveries.what.opening" | "deliveries.what.draft">> = {
  opening: "deliveries.what.opening",
  draft: "deliveries.what.draft",
};

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
  ({ kind }, title, { t }) => t(WHAT[kind] ?? "deliveries.what.minutes", { title }),
);
