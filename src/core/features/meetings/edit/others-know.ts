import type { Context } from "../../../kernel/commands/command.ts";
import { asCommunity } from "../../../services/store/store.ts";

/** Whether others than the caller know of a meeting: something was said of it, or somebody answered. */
export function othersKnow(context: Context, meetingId: string): Promise<boolean> {
  const { community, caller } = context;
  return asCommunity(context, "figures", async ({ db }) => {
    const said = await db.delivery.count({
      where: {
        ...{ communityId: community.id, subjectId: meetingId, state: { in: ["sending", "sent"] } },
        kind: { in: ["announcement", "reminder", "change", "offer"] },
      },
    });
    if (said > 0) return true;
    const others = caller.personId === undefined ? {} : { personId: { not: caller.personId } };
    return (await db.rsvp.count({ where: { communityId: community.id, meetingId, ...others } })) > 0;
  });
}
