import type { Context } from "../../kernel/commands/command.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { planNotice } from "../../services/delivery/notices/notice.ts";
import { asCommunity } from "../../services/store/store.ts";

/** Tells administrators, once a day, that somebody has opened as many private fields as one may. */
export async function tellManyLooks(context: Context): Promise<void> {
  const { caller } = context;
  const { personId } = caller;
  if (personId === undefined) return;
  await asCommunity(context, "planning", async ({ db, community, now, ids }) => {
    const admins = await db.person.findMany({
      where: { communityId: community.id, role: "admin", leftAt: null },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of admins)
      await planNotice(
        { db, community, now, ids },
        {
          person: id,
          about: "looks",
          subjectId: personId,
          occurrence: now.toISOString().slice(0, 10),
          near: caller.here,
          problem: problem("contact.looks.many", { name: caller.name }),
        },
      );
  });
}
