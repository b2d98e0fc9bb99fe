import { dropPlanned, type Planning } from "../../services/delivery/planning/plan.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Db } from "../../services/store/store.ts";
import { type Digest, planDigest, runAfter, WEEK_MS } from "./digest.ts";

/** A digest as it is given to be scheduled; the schedule and the zone are known to be good. */
export interface DigestInput {
  readonly cron: string;
  readonly zone: string;
  readonly channel: Target;
  readonly madeById: string;
}

/** The channel that a digest is posted in, as its row has it. */
type Place = Pick<Digest, "communityId" | "platform" | "spaceId" | "channel">;

/** A digest and when it runs next, where it does. */
export interface Scheduled {
  readonly digest: Digest;
  readonly next: Date | undefined;
  /** The channel had it already. */
  readonly existed: boolean;
}

/** Schedules a digest of the conclusions recorded in the last week and from now on. A channel has one for a schedule: a second is the first. */
export async function scheduleDigest(
  planning: Planning,
  { cron, zone, channel, madeById }: DigestInput,
): Promise<Scheduled> {
  const { db, community, now, ids } = planning;
  const place = {
    communityId: community.id,
    platform: channel.platform,
    spaceId: channel.space,
    channel: channel.recipient,
  };
  await lockPlace(db, place);
  const own = await db.digest.findFirst({ where: { ...place, cron, stoppedAt: null } });
  if (own) return { digest: own, next: await runAfter(own, now), existed: true };
  const coveredUntil = await coveredBefore(db, place, now);
  const digest = await db.digest.create({
    data: { ...place, id: ids.next(), cron, zone, madeById, createdAt: now, coveredUntil },
  });
  return { digest, next: await planDigest(planning, digest, now), existed: false };
}

/** After what a new digest of a channel begins: a week ago, but for what another one has covered there since. */
async function coveredBefore(db: Db, place: Place, now: Date): Promise<Date> {
  const weekAgo = new Date(now.getTime() - WEEK_MS);
  const last = await db.digest.findFirst({
    where: { ...place, coveredUntil: { gt: weekAgo } },
    orderBy: { coveredUntil: "desc" },
    select: { coveredUntil: true },
  });
  return last?.coveredUntil ?? weekAgo;
}

/** Stops a digest and drops its planned run; false where it was stopped already. */
export async function stopDigest(planning: Planning, digest: Digest): Promise<boolean> {
  const { db, community, now } = planning;
  const { count } = await db.digest.updateMany({
    where: { communityId: community.id, id: digest.id, stoppedAt: null },
    data: { stoppedAt: now },
  });
  if (count > 0) await dropPlanned(planning, "digest", digest.id, "cancelled");
  return count > 0;
}

/** Lets a stopped digest go on where it stopped: its next run covers what was recorded meanwhile. Where another has taken its place, that one stays. */
export async function resumeDigest(planning: Planning, digest: Digest): Promise<Scheduled> {
  const { db, community, now } = planning;
  const place = {
    communityId: community.id,
    platform: digest.platform,
    spaceId: digest.spaceId,
    channel: digest.channel,
  };
  await lockPlace(db, place);
  const other = await db.digest.findFirst({
    where: { ...place, cron: digest.cron, stoppedAt: null, id: { not: digest.id } },
  });
  if (other) return { digest: other, next: await runAfter(other, now), existed: true };
  const { count } = await db.digest.updateMany({
    where: { communityId: community.id, id: digest.id, stoppedAt: { not: null } },
    data: { stoppedAt: null },
  });
  return {
    digest: { ...digest, stoppedAt: null },
    next: await planDigest(planning, digest, now),
    existed: count === 0,
  };
}

// Two requests at once for a channel wait for each other here, so that the second finds the first.
async function lockPlace(db: Db, place: Place): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`digest ${Object.values(place).join(" ")}`}, 0))`;
}
