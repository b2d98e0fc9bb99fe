import type { Target } from "../../kernel/access/target.ts";
import { accountsOf } from "../../services/delivery/planning/accounts.ts";
import {
  dropPlanned,
  type Planned,
  type DeliveryPlanning,
  planDeliveries,
  planDelivery,
} from "../../services/delivery/planning/plan.ts";
import { deliveryKey } from "../../services/delivery/ledger.ts";
import { endOfHours } from "../../services/preferences/hours.ts";
import { sql } from "../../services/store/store.ts";
import { preferencesFor } from "../../services/preferences/own.ts";
import { channelOf, type Digest } from "./digest.ts";
import { runAfter } from "./run-after.ts";
import { sameChoices } from "./same-digest.ts";

/** Plans its first run after a moment, and returns when that is; undefined where it is over by then, rests, or can be said nowhere. */
export async function planDigest(planning: DeliveryPlanning, digest: Digest, after: Date): Promise<Date | undefined> {
  const run = await runAfter(digest, after);
  if (!run || digest.pausedAt || digest.stoppedAt) return undefined;
  const planned = await plannedAt(planning, digest, run);
  if (!planned) return undefined;
  return (await planDelivery(planning, planned)) ? run : planLater(planning, digest);
}

/** Plans a run of each at its time, and returns the digests of which nothing is planned: there is nowhere to say them. */
export async function planRuns(
  planning: DeliveryPlanning,
  runs: readonly { readonly digest: Digest; readonly run: Date }[],
): Promise<Digest[]> {
  const unplanned: Digest[] = [];
  const asked = new Map<Digest, Planned>();
  for (const { digest, run } of runs) {
    const planned = await plannedAt(planning, digest, run);
    if (planned) asked.set(digest, planned);
    else unplanned.push(digest);
  }
  const keys = await planDeliveries(planning, [...asked.values()]);
  for (const [digest, { kind, subjectId, occurrence, person, to }] of asked)
    if (!keys.has(deliveryKey(kind, subjectId, occurrence, person ?? to)) && !(await planLater(planning, digest)))
      unplanned.push(digest);
  return unplanned;
}

/** A clock that was set back does not say the same run again: the first one from now on that was not said is next. */
async function planLater(planning: DeliveryPlanning, digest: Digest): Promise<Date | undefined> {
  const there = await planning.db.delivery.findMany({
    where: { communityId: digest.communityId, kind: "digest", subjectId: digest.id, dueAt: { gt: planning.now } },
    select: { occurrence: true, state: true, reason: true },
  });
  const over = there.filter(({ state, reason }) => state !== "planned" && reason !== "cancelled");
  const taken = new Set(over.map(({ occurrence }) => occurrence));
  let run = await runAfter(digest, planning.now);
  while (run && taken.has(run.toISOString())) run = await runAfter(digest, run);
  const planned = run && (await plannedAt(planning, digest, run));
  return planned && (await planDelivery(planning, planned)) ? run : undefined;
}

/** Plans a run at once, in place of the one that waits; when that has been said, it waits again. */
export async function planNow(planning: DeliveryPlanning, digest: Digest): Promise<boolean> {
  await dropPlanned(planning, "digest", digest.id, "cancelled");
  const planned = await plannedAt(planning, digest, planning.now, { occurrence: `${planning.now.toISOString()} now` });
  return planned !== undefined && planDelivery(planning, planned);
}

/** A run as it is to be planned; undefined where there is nowhere to say it. */
async function plannedAt(
  planning: DeliveryPlanning,
  digest: Digest,
  run: Date,
  now?: { readonly occurrence: string },
): Promise<Planned | undefined> {
  const about = { kind: "digest", subjectId: digest.id, occurrence: now?.occurrence ?? run.toISOString() } as const;
  if (digest.personId === null) return { ...about, to: channelOf(digest), dueAt: run };
  const to = await accountOf(planning, digest, digest.personId);
  if (!to) return undefined;
  const dueAt = now ? run : await outsideQuiet(planning, digest.personId, run);
  return { ...about, to, person: digest.personId, dueAt };
}

/**
 * The account on which somebody has a digest of their own: where they scheduled it, if they are there. One that says the same at the same
 * times as another of theirs, which is so where two persons became one, comes where that does: the two are one message then.
 */
async function accountOf(planning: DeliveryPlanning, digest: Digest, person: string): Promise<Target | undefined> {
  const { platform, spaceId: space } = await firstAlike(planning, digest, person);
  return (await accountsOf(planning, [person], { near: { platform, space } })).get(person);
}

async function firstAlike({ db }: DeliveryPlanning, digest: Digest, personId: string): Promise<Digest> {
  const { communityId, cron, zone } = digest;
  const all = await db.digest.findMany({
    where: { communityId, personId, cron, zone, stoppedAt: null, pausedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return all.find((one) => sameChoices(one, digest)) ?? digest;
}

/** A moment, or the end of the quiet hours that it falls into. */
async function outsideQuiet(planning: DeliveryPlanning, person: string, at: Date): Promise<Date> {
  const { quiet, zone } = await preferencesFor(planning, person);
  return (quiet === undefined ? undefined : endOfHours(quiet, at, zone)) ?? at;
}

/** Whether a run of it is being worded or handed to a platform at this moment, also by another that says it with its own. */
export async function isUnderWay(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  { id }: Pick<Digest, "id">,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ under: boolean }[]>(sql`
    select exists (select from delivery d where d.community_id = ${community.id} and d.kind = 'digest' and d.state in ('claimed', 'sending')
      and (d.subject_id = ${id} or d.detail->'covers' @> jsonb_build_array(jsonb_build_object('digest', ${id}::text)))) as under`);
  return row?.under === true;
}
