import type { Dispatch, Invocation, Plan, SentForm } from "../commands/platform.ts";
import { readLanguage } from "../language/language.ts";
import { translator } from "../language/translate.ts";
import { inFront } from "../values/in-front.ts";
import type { Application } from "./application.ts";
import { answered, failing, isRefused } from "./failure.ts";
import { releasing } from "./given-files.ts";
import { planFor } from "./plan.ts";
import { afterWork } from "../commands/after-work.ts";

/** The whole application as one function: it recognises, authorises, reads and plans. What it decides before `work` is quick. */
export function createDispatch(app: Application): Dispatch {
  const planned: Dispatch = async (invocation) => {
    const now = app.clock.now();
    const failed = failing(app, invocation, translator(readLanguage(invocation.locale) ?? "en"));
    const plan = await dispatched(app, invocation, now, failed).catch((error: unknown) => answered(failed(error)));
    const { form } = invocation;
    return form !== undefined && plan.kind !== "ignore" ? forgettable(app, { ...invocation, form }, now, plan) : plan;
  };
  return (invocation) => inFront(async () => releasing(invocation, await planned(invocation)));
}

async function dispatched(
  app: Application,
  invocation: Invocation,
  now: Date,
  failed: ReturnType<typeof failing>,
): Promise<Plan> {
  const identity = await app.ports.identify(invocation, now);
  if (identity.repeated) return { kind: "ignore" };
  if (!identity.community)
    return identity.sent ? { kind: "ignore", sent: true } : app.ports.planUnconnected(invocation, now, failed);
  const reader = { language: identity.caller.language, zone: identity.caller.zone };
  if (identity.sent) return { kind: "ignore", sent: true, reader };
  const plan = await planFor(app, invocation, identity, now);
  return plan.kind === "ignore" || plan.kind === "suggest" ? plan : { reader, ...plan };
}

/** The plan of a form whose sending at `now` is forgotten where nothing is done: where there is no work, or the work is refused. */
async function forgettable(
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
