import { type Planning, planDelivery } from "../../services/delivery/planning/plan.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Digest as Row } from "../../services/store/rows.ts";
import { nextRun } from "../../kernel/time/schedule.ts";

export type Digest = Row;

/** Whether somebody may stop it and let it go on: moderators, and whoever scheduled it. */
export const mayManage = ({ role, personId }: Pick<Caller, "role" | "personId">, { madeById }: Digest): boolean =>
  atLeast(role, "moderator") || madeById === personId;

/** The channel that it is posted in. */
export function channelOf({ platform, spaceId, channel }: Pick<Digest, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}

/** How far back a preview looks, and the first digest of a channel reaches, in milliseconds: what was seen in the preview comes. Our choice. */
export const WEEK_MS = 7 * 24 * 3_600_000;

/** When it runs next after a moment; undefined where it is over by then. */
export async function runAfter({ cron, zone }: Pick<Digest, "cron" | "zone">, after: Date): Promise<Date | undefined> {
  const next = await nextRun(cron, zone, after.toISOString());
  return next === undefined ? undefined : new Date(next);
}

/** Plans its first run after a moment, and returns when that is; undefined where it is over by then. */
export async function planDigest(planning: Planning, digest: Digest, after: Date): Promise<Date | undefined> {
  const dueAt = await runAfter(digest, after);
  if (!dueAt) return undefined;
  await planDelivery(planning, {
    kind: "digest",
    subjectId: digest.id,
    occurrence: dueAt.toISOString(),
    to: channelOf(digest),
    dueAt,
  });
  return dueAt;
}
