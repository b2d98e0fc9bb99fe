import type { Target } from "../../kernel/access/target.ts";
import { accountsOf } from "../../services/delivery/planning/accounts.ts";
import { dropPlanned, type Planning, planDelivery } from "../../services/delivery/planning/plan.ts";
import { endOfHours } from "../../services/preferences/hours.ts";
import { preferencesFor } from "../../services/preferences/own.ts";
import { channelOf, type Digest } from "./digest.ts";
import { runAfter } from "./run-after.ts";

/** Plans its first run after a moment, and returns when that is; undefined where it is over by then, rests, or can be said nowhere. */
export async function planDigest(
  planning: Planning,
  digest: Digest,
  after: Date,
  next?: Date,
): Promise<Date | undefined> {
  const run = next ?? (await runAfter(digest, after));
  if (!run || digest.pausedAt || digest.stoppedAt) return undefined;
  const planned = await planAt(planning, digest, run, run.toISOString());
  if (planned !== "said") return planned === "nowhere" ? undefined : run;
  // A clock that was set back does not say the same run again: the first one after all that were said is next.
  const { _max: last } = await planning.db.delivery.aggregate({
    where: { communityId: digest.communityId, kind: "digest", subjectId: digest.id },
    _max: { dueAt: true },
  });
  const later = last.dueAt ? await runAfter(digest, last.dueAt) : undefined;
  return later && (await planAt(planning, digest, later, later.toISOString())) === "planned" ? later : undefined;
}

/** Plans a run at once, in place of the one that waits; when that has been said, it waits again. */
export async function planNow(planning: Planning, digest: Digest): Promise<boolean> {
  await dropPlanned(planning, "digest", digest.id, "cancelled");
  return (await planAt(planning, digest, planning.now, `${planning.now.toISOString()} now`, true)) === "planned";
}

async function planAt(
  planning: Planning,
  digest: Digest,
  run: Date,
  occurrence: string,
  asked = false,
): Promise<"planned" | "said" | "nowhere"> {
  const about = { kind: "digest", subjectId: digest.id, occurrence } as const;
  if (digest.personId === null) {
    return (await planDelivery(planning, { ...about, to: channelOf(digest), dueAt: run })) ? "planned" : "said";
  }
  const to = await accountOf(planning, digest, digest.personId);
  if (!to) return "nowhere";
  const dueAt = asked ? run : await outsideQuiet(planning, digest.personId, run);
  return (await planDelivery(planning, { ...about, to, person: digest.personId, dueAt })) ? "planned" : "said";
}

/** The account on which somebody has a digest of their own: where they scheduled it, if they are there. */
const accountOf = async (planning: Planning, digest: Digest, person: string): Promise<Target | undefined> =>
  (await accountsOf(planning, [person], { near: { platform: digest.platform, space: digest.spaceId } })).get(person);

/** A moment, or the end of the quiet hours that it falls into. */
async function outsideQuiet(planning: Planning, person: string, at: Date): Promise<Date> {
  const { quiet, zone } = await preferencesFor(planning, person);
  return (quiet === undefined ? undefined : endOfHours(quiet, at, zone)) ?? at;
}

/** Whether a run of it is being worded or handed to a platform at this moment. */
export async function isUnderWay(
  { db, community }: Pick<Planning, "db" | "community">,
  { id }: Pick<Digest, "id">,
): Promise<boolean> {
  const where = { communityId: community.id, kind: "digest", subjectId: id, state: { in: ["claimed", "sending"] } };
  return (await db.delivery.count({ where })) > 0;
}
