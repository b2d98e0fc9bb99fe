import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { regularChores } from "../../core/services/chores/chore.ts";
import { type ChoreState, choreStates } from "../../core/services/chores/state.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import { type Check, ok, warn } from "../../adapters/kit/check.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** A chore that is due this long and was not begun: nobody does it. Running processes look every minute. */
const LATE_MS = 5 * MINUTE_MS;

/** How each regular chore stands: when it was last done, how that ended, and when it is next due. */
export async function examineChores(
  { store, clock, catalogue }: { readonly store: Store; readonly clock: Clock; readonly catalogue: Features },
  t: Translate,
): Promise<Check[]> {
  const now = clock.now();
  return (await choreStates(store, regularChores(catalogue), now)).map((state) => check(state, now, t));
}

function check({ name: chore, last, missed, next: at }: ChoreState, now: Date, t: Translate): Check {
  const name = `chore-${chore}`;
  const next = written(at);
  if (!last) return ok(name, t("terminal.doctor.chore.never", { next }));
  const begun = written(last.startedAt);
  if (last.outcome === "running") return ok(name, t("terminal.doctor.chore.running", { begun }));
  if (last.outcome === "broken") return warn(name, t("terminal.doctor.chore.broken", { begun }));
  const failed = last.outcome === "failed";
  const said = failed
    ? t("terminal.doctor.chore.failed", { begun, error: last.error ?? "", next })
    : t("terminal.doctor.chore.ok", { begun, next });
  if (missed && now.getTime() - missed.getTime() > LATE_MS)
    return warn(name, `${said} ${t("terminal.doctor.chore.late", { due: written(missed) })}`);
  return failed ? warn(name, said) : ok(name, said);
}

/** A moment to the minute, in UTC as the chores are. */
const written = (at: Date) => `${at.toISOString().slice(0, 16)}Z`;
