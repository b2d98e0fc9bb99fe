import { z } from "zod";
import type { DeliveryContext } from "../../services/delivery/composer.ts";
import type { DueRow } from "../../services/delivery/ledger.ts";
import { sql } from "../../services/store/store.ts";
import type { Digest } from "./digest.ts";
import { isUnderWay, planDigest } from "./plan-digest.ts";
import { runAfterBoth } from "./run-after.ts";
import { stopDigest } from "./schedule-digest.ts";
import { seenAfter } from "./tell.ts";

/** What a message covers, to be noted once it was said: of each digest in it, up to when, and what of the edge it told. */
const coversSchema = z.object({
  covers: z.array(z.object({ digest: z.string(), due: z.iso.datetime(), upTo: z.iso.datetime() })),
  edge: z.array(z.string()),
});
export type Covers = z.output<typeof coversSchema>;

/** The same as it was kept with a row; undefined where nothing was. */
export const coversOf = ({ detail }: Pick<DueRow, "detail">): Covers | undefined => coversSchema.safeParse(detail).data;

/** Notes what was covered, and plans the next run of each. */
export async function cover(context: DeliveryContext, { covers, edge }: Covers): Promise<void> {
  const digests = await heldDigests(
    context,
    covers.map(({ digest }) => digest),
  );
  for (const { digest: id, due, upTo: until } of covers) {
    const digest = digests.get(id);
    if (!digest) continue;
    const upTo = new Date(until);
    const covered = { coveredUntil: later(digest.coveredUntil, upTo), seen: seenAfter(digest, upTo, edge) };
    await context.db.digest.update({
      where: { communityId_id: { communityId: digest.communityId, id } },
      data: covered,
    });
    await planNext(context, { ...digest, ...covered }, new Date(due));
  }
}

/** Plans the run after one that was due, even if the clock was set back: that one is never planned again. What is over is removed. */
export async function planNext(context: DeliveryContext, digest: Digest, due: Date): Promise<void> {
  if (digest.stoppedAt || digest.pausedAt) return;
  const next = await runAfterBoth(digest, due, context.now);
  if (!next) await stopDigest(context, digest);
  else if (!(await planDigest(context, digest, due, next))) await restUntilReached(context, digest);
}

/** Whoever can be told nowhere has no digest of their own until they let it go on. */
async function restUntilReached({ db, now }: DeliveryContext, { communityId, id }: Digest): Promise<void> {
  await db.digest.updateMany({ where: { communityId, id, pausedAt: null }, data: { pausedAt: now } });
}

/** Somebody's own that they may not have any more rests, unless another run of it is just being said. */
export async function restWhereUnread({ subjectId, personId }: DueRow, context: DeliveryContext): Promise<void> {
  const digest = personId === null ? undefined : (await heldDigests(context, [subjectId])).get(subjectId);
  if (digest && !digest.stoppedAt && !(await isUnderWay(context, digest))) await restUntilReached(context, digest);
}

/** Digests as they are, held until the end of the transaction: whoever changes one waits, or was first. */
export async function heldDigests(
  { db, community }: Pick<DeliveryContext, "db" | "community">,
  ids: readonly string[],
): Promise<Map<string, Digest>> {
  await db.$queryRaw(
    sql`select 1 from digest where community_id = ${community.id} and id = any(${[...ids]}) order by id for update`,
  );
  const rows = await db.digest.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
