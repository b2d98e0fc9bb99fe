import { nextRun } from "../../kernel/time/schedule.ts";
import type { Digest } from "./digest.ts";

// Digests are due together, at nine on Mondays: most ask for the same moment.
const KEPT = 200;
const known = new Map<string, Promise<string | undefined>>();

/** When it runs next after a moment; undefined where it is over by then. */
export async function runAfter({ cron, zone }: Pick<Digest, "cron" | "zone">, after: Date): Promise<Date | undefined> {
  const key = `${cron} ${zone} ${after.toISOString()}`;
  const asked = known.get(key) ?? nextRun(cron, zone, after.toISOString());
  known.delete(key);
  known.set(key, asked);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  const next = await asked;
  return next === undefined ? undefined : new Date(next);
}

/** The first run after both moments: the one that a run was due at, and now. */
export async function runAfterBoth(
  digest: Pick<Digest, "cron" | "zone">,
  due: Date,
  now: Date,
): Promise<Date | undefined> {
  const next = await runAfter(digest, due);
  return next === undefined || next > now || due >= now ? next : runAfter(digest, now);
}
