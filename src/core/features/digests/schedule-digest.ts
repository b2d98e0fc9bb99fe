import { refuse } from "../../kernel/errors/errors.ts";
import type { Target } from "../../kernel/access/target.ts";
import { dropPlanned, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import type { Db } from "../../services/store/store.ts";
import { type Digest, type DigestPlace, FIRST_REACH_MS } from "./digest.ts";
import { isUnderWay, planDigest } from "./plan-digest.ts";
import { runAfter } from "./run-after.ts";
import { type DigestChoices, sameChoices, sameContents } from "./same-digest.ts";

/** A digest as it is given to be scheduled: in a channel, or somebody's own, near which they are told it. */
export interface DigestInput extends DigestChoices {
  readonly channel: Target;
  readonly personId?: string;
  readonly madeById: string;
}

/** A digest and when it runs next, where it does. */
export interface Scheduled {
  readonly digest: Digest;
  readonly next: Date | undefined;
  /** It was there already. */
  readonly existed: boolean;
}

/** Digests of one channel, or of one person. Our choice: nobody reads more. */
export const MOST_THERE = 12;

/**
 * Schedules a digest of what was recorded in the last week and from now on. Of those that say the same at the same times in one
 * place there is one: a second is the first. Refuses more than anybody reads.
 */
export async function scheduleDigest(planning: DeliveryPlanning, input: DigestInput): Promise<Scheduled> {
  const { db, community, now, ids } = planning;
  const { channel, personId = null, madeById, ...choices } = input;
  const place = {
    communityId: community.id,
    platform: channel.platform,
    spaceId: channel.space,
    channel: personId === null ? channel.recipient : "",
    personId,
  };
  await lockPlace(db, place);
  const there = await db.digest.findMany({ where: { ...placedAt(place), stoppedAt: null } });
  const own = there.find((one) => sameChoices(one, choices));
  if (own) return { digest: own, next: own.pausedAt ? undefined : await runAfter(own, now), existed: true };
  if (there.length >= MOST_THERE) return refuse("digest.most", { most: MOST_THERE });
  const coveredUntil = coveredBefore(there, choices, now);
  const digest = await db.digest.create({
    data: { ...place, ...choices, id: ids.next(), madeById, createdAt: now, coveredUntil, beginsAt: coveredUntil },
  });
  return { digest, next: await planDigest(planning, digest, now), existed: false };
}

/** Digests of a place: somebody's own wherever they scheduled them. */
const placedAt = ({ communityId, platform, spaceId, channel, personId }: DigestPlace) =>
  personId === null ? { communityId, platform, spaceId, channel, personId } : { communityId, personId };

/** After what a new digest begins: a week ago, but for what another one of the same things has covered there since. */
function coveredBefore(there: readonly Digest[], choices: DigestChoices, now: Date): Date {
  const weekAgo = new Date(now.getTime() - FIRST_REACH_MS);
  const covered = there.filter((one) => sameContents(one, choices)).map((one) => one.coveredUntil);
  return covered.reduce((last, one) => (one > last ? one : last), weekAgo);
}

/** Changes a digest that is not removed, and plans its runs anew; undefined where it is removed by now. */
export async function changeDigest(
  planning: DeliveryPlanning,
  digest: Digest,
  changes: Partial<DigestChoices>,
): Promise<Scheduled | undefined> {
  const { db, now } = planning;
  await lockPlace(db, digest);
  const { count } = await db.digest.updateMany({ where: { ...keyOf(digest), stoppedAt: null }, data: changes });
  if (count === 0) return undefined;
  const changed = { ...digest, ...changes };
  if (changes.cron === undefined && changes.zone === undefined)
    return { digest: changed, next: changed.pausedAt ? undefined : await runAfter(changed, now), existed: false };
  return { digest: changed, next: await planAnew(planning, changed), existed: false };
}

/** Lets a digest rest; false where it rests already or is removed. */
export async function pauseDigest(planning: DeliveryPlanning, digest: Digest): Promise<boolean> {
  const { db, now } = planning;
  await lockPlace(db, digest);
  const { count } = await db.digest.updateMany({
    where: { ...keyOf(digest), stoppedAt: null, pausedAt: null },
    data: { pausedAt: now },
  });
  if (count > 0) await dropPlanned(planning, "digest", digest.id, "cancelled");
  return count > 0;
}

/** Removes a digest and drops its planned run; false where it was removed already. */
export async function stopDigest(planning: DeliveryPlanning, digest: Digest): Promise<boolean> {
  const { db, now } = planning;
  const { count } = await db.digest.updateMany({
    where: { ...keyOf(digest), stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count > 0) await dropPlanned(planning, "digest", digest.id, "cancelled");
  return count > 0;
}

/** Lets a digest that was removed or rests go on where it stopped: its next run covers what was recorded meanwhile. Where another has taken its place, that one stays. */
export async function resumeDigest(planning: DeliveryPlanning, digest: Digest): Promise<Scheduled> {
  const { db, now } = planning;
  await lockPlace(db, digest);
  const others = await db.digest.findMany({
    where: { ...placedAt(digest), stoppedAt: null, id: { not: digest.id } },
  });
  const other = others.find((one) => sameChoices(one, digest));
  if (other) return { digest: other, next: await runAfter(other, now), existed: true };
  const { count } = await db.digest.updateMany({
    where: { ...keyOf(digest), OR: [{ stoppedAt: { not: null } }, { pausedAt: { not: null } }] },
    data: { stoppedAt: null, pausedAt: null },
  });
  const going = { ...digest, stoppedAt: null, pausedAt: null };
  return { digest: going, next: await planAnew(planning, going), existed: count === 0 };
}

/** From when on things are new in it: from a moment, or from where it left off. */
export async function beginDigest({ db }: DeliveryPlanning, digest: Digest, beginsAt: Date): Promise<void> {
  await db.digest.updateMany({ where: keyOf(digest), data: { beginsAt } });
}

/** Plans its next run in place of the one that waits. One that is just being said plans the next itself, when that is done. */
export async function planAnew(planning: DeliveryPlanning, digest: Digest): Promise<Date | undefined> {
  await dropPlanned(planning, "digest", digest.id, "cancelled");
  if (await isUnderWay(planning, digest)) return runAfter(digest, planning.now);
  return planDigest(planning, digest, planning.now);
}

const keyOf = ({ communityId, id }: Pick<Digest, "communityId" | "id">) => ({ communityId, id });

// Two requests at once for a place wait for each other here, so that the second finds the first.
async function lockPlace(db: Db, { communityId, platform, spaceId, channel, personId }: DigestPlace): Promise<void> {
  const place = personId === null ? [platform, spaceId, channel] : [personId];
  const key = ["digest", communityId, ...place].join(" ");
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}
