import { z } from "zod";
import type { DeliveryContext } from "../../services/delivery/composer.ts";
import type { DueRow } from "../../services/delivery/ledger.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { sql } from "../../services/store/store.ts";
import type { Digest } from "./digest.ts";
import { isUnderWay, planRuns } from "./plan-digest.ts";
import { runAfterBoth } from "./run-after.ts";
import { stopDigest } from "./schedule-digest.ts";
import { seenAfter } from "./seen.ts";

/** What a message covers, to be noted once it was said: of each digest in it, up to when, and what of the edge it told. */
const coversSchema = z.object({
  covers: z.array(z.object({ digest: z.string(), due: z.iso.datetime(), upTo: z.iso.datetime() })),
  edge: z.array(z.string()),
});
export type Covers = z.output<typeof coversSchema>;

/** The same as it was kept with a row; undefined where nothing was. */
export const coversOf = ({ detail }: Pick<DueRow, "detail">): Covers | undefined => coversSchema.safeParse(detail).data;

/** Notes what messages covered, and plans the next run of each digest. */
export async function cover(context: DeliveryContext, messages: readonly Covers[]): Promise<void> {
  const all = messages.flatMap(({ covers, edge }) => covers.map((one) => ({ ...one, edge })));
  if (all.length === 0) return;
  const digests = await heldDigests(
    context,
    all.map(({ digest }) => digest),
  );
  const runs: Run[] = [];
  for (const { digest: id, due, upTo: until, edge } of all) {
    const digest = digests.get(id);
    if (!digest) continue;
    const upTo = new Date(until);
    const covered = { coveredUntil: later(digest.coveredUntil, upTo), seen: seenAfter(digest, upTo, edge) };
    digests.set(id, { ...digest, ...covered });
    runs.push({ id, due: new Date(due) });
  }
  const rows = [...digests.values()];
  const column = (of: (digest: Digest) => string) => sql`${rows.map(of)}::text[]`;
  await context.db.$executeRaw(sql`
    update digest d set covered_until = n.until::timestamptz, seen = array(select jsonb_array_elements_text(n.seen::jsonb))
    from unnest(${column(({ id }) => id)}, ${column((one) => one.coveredUntil.toISOString())}, ${column(({ seen }) => JSON.stringify(seen))})
      as n (id, until, seen)
    where d.community_id = ${context.community.id} and d.id = n.id`);
  await planNext(
    context,
    runs.flatMap(({ id, due }) => {
      const digest = digests.get(id);
      return digest ? [{ digest, due }] : [];
    }),
  );
}

/** Which run of a digest there was. */
interface Run {
  readonly id: string;
  readonly due: Date;
}

/** Plans the runs after those that were due, even if the clock was set back: those are never planned again. What is over is removed. */
export async function planNext(
  context: DeliveryContext,
  runs: readonly { readonly digest: Digest; readonly due: Date }[],
): Promise<void> {
  const ahead: { digest: Digest; run: Date }[] = [];
  for (const { digest, due } of runs) {
    if (digest.stoppedAt || digest.pausedAt) continue;
    const run = await runAfterBoth(digest, due, context.now);
    if (run) ahead.push({ digest, run });
    else await stopDigest(context, digest);
  }
  for (const digest of await planRuns(context, ahead)) await restUntilReached(context, digest);
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
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  ids: readonly string[],
): Promise<Map<string, Digest>> {
  await db.$queryRaw(
    sql`select 1 from digest where community_id = ${community.id} and id = any(${[...ids]}) order by id for update`,
  );
  const rows = await db.digest.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);
