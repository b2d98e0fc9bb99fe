import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "../delivery/delivery-failure.ts";

// Nobody is asked by Slack again how a step ended.
const AGAIN_MS = [500, 2_000, 8_000];
// What Slack says when it is in trouble itself (https://docs.slack.dev/reference/methods/functions.completeSuccess#errors).
const IN_TROUBLE = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"];

/**
 * Says how a step ended until Slack says what became of that: a step ends once, so that another refusal of another try means that it
 * had; also of the first, where it may have `ended` before.
 */
export async function ending(say: () => Promise<unknown>, ended: "before" | "never" = "never"): Promise<void> {
  for (const [tried, ms] of [...AGAIN_MS, undefined].entries()) {
    try {
      return void (await say());
    } catch (error) {
      if (isRefusal(error) && (tried > 0 || ended === "before")) return;
      if (isRefusal(error) || ms === undefined) throw error;
      await wait(ms);
    }
  }
}

const isRefusal = (error: unknown): boolean => !IN_TROUBLE.includes(codeOf(error) ?? "internal_error");
