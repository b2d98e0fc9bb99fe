import type { Context } from "../../../kernel/commands/command.ts";
import { additionsChannels } from "../../../services/communities/set-additions.ts";
import { dropPlanned, planDeliveries } from "../../../services/delivery/planning/plan.ts";
import type { Whole } from "../../../services/store/store.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** So long what is approved waits for what is approved after it: that is one message, and what is taken back meanwhile is none. Our choice: a few entries of the queue. */
export const GATHERED_MS = 3 * MINUTE_MS;

type At = Whole<Pick<Context, "db" | "community" | "now" | "ids">>;

/**
 * Has a resource that everybody may find from now on posted in a few minutes where moderators want that, once in each channel: also where it could not be
 * posted when it was approved before, for what it was about or who might have read it then.
 */
export async function planAddition({ db, community, now, ids }: At, id: string): Promise<void> {
  const channels = await additionsChannels({ db, community });
  const dueAt = new Date(now.getTime() + GATHERED_MS);
  const rows = channels.map(({ to }) => ({
    ...({ kind: "addition", subjectId: id, occurrence: "", to, dueAt } as const),
  }));
  await planDeliveries({ db, community, now, ids }, rows, { unsaid: true });
}

/** Has one that nobody may find any more not posted, where that was not done yet. */
export const dropAddition = (at: Omit<At, "ids">, id: string): Promise<void> =>
  dropPlanned(at, "addition", id, "cancelled");
