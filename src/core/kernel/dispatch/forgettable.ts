import { afterWork } from "../commands/after-work.ts";
import type { Plan, SentForm } from "../commands/platform.ts";
import type { Application } from "./application.ts";
import { isRefused } from "./failure.ts";

/** The plan of a form whose sending at `now` is forgotten where nothing is done: where there is no work, or the work is refused. */
export async function forgettable(
  { ports, log }: Pick<Application, "ports" | "log">,
  invocation: SentForm,
  now: Date,
  plan: Plan,
): Promise<Plan> {
  const forget = () =>
    ports
      .forget(invocation, now)
      .catch((error: unknown) => log.warn({ invocation: invocation.id, error }, "a form cannot be sent again"));
  if (plan.kind !== "work") await forget();
  return afterWork(plan, (view) => (isRefused(view) ? forget() : undefined));
}
