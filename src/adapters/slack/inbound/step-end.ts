import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "../delivery/delivery-failure.ts";

// Nobody is asked by Slack again how a step ended.
const AGAIN_MS = [500, 2_000, 8_000];
// What Slack says when it is in trouble itself (https://docs.slack.dev/reference/methods/functions.completeSuccess#errors).
const IN_TROUBLE = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"];

/** Says how a step ended until Slack says what became of that: a step ends once, so that another refusal of another try means that it had. */
export async function ending(say: () => Promise<unknown>): Promise<void> {
  for (const [tried, ms] of AGAIN_MS.entries()) {
    try {
      return void (await say());
    } catch (error) {
      if (isRefusal(error) && tried === 0) throw error;
      if (isRefusal(error)) return;
      await wait(ms);
    }
  }
  await say();
}

const isRefusal = (error: unknown): boolean => !IN_TROUBLE.includes(codeOf(error) ?? "internal_error");
