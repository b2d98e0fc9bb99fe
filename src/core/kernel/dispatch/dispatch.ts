import type { Dispatch, Invocation, Plan } from "../commands/platform.ts";
import { readLanguage } from "../language/language.ts";
import { translator } from "../language/translate.ts";
import { inFront } from "../values/in-front.ts";
import type { Application } from "./application.ts";
import { answered, failing } from "./failure.ts";
import { forgettable } from "./forgettable.ts";
import { planFor } from "./plan.ts";

/** The whole application as one function: it recognises, authorises, reads and plans. What it decides before `work` is quick. */
export function createDispatch(app: Application): Dispatch {
  const planned: Dispatch = async (invocation) => {
    const now = app.clock.now();
    const failed = failing(app, invocation, translator(readLanguage(invocation.locale) ?? "en"));
    const plan = await dispatched(app, invocation, now, failed).catch((error: unknown) => answered(failed(error)));
    const { form } = invocation;
    return form !== undefined && plan.kind !== "ignore" ? forgettable(app, { ...invocation, form }, now, plan) : plan;
  };
  return (invocation) => inFront(() => planned(invocation));
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
