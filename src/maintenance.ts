import type { Store } from "./core/store/store.ts";
import type { Clock } from "./core/time/clock.ts";

/** Platforms repeat an invocation within minutes (Slack three times within an hour, https://docs.slack.dev/apis/events-api/#retries). */
const SEEN_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Forgets what nobody asks for any more. */
export async function maintain({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<void> {
  const before = new Date(clock.now().getTime() - SEEN_DAYS * DAY_MS);
  await store.system((db) => db.seen.deleteMany({ where: { at: { lt: before } } }));
}
