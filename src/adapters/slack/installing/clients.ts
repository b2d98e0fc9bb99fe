import QuickLRU from "quick-lru";
import { type Logger, LogLevel, WebClient, type WebClientOptions } from "@slack/web-api";
import { DELIVERY_TIMES, type DeliveryTimes } from "../../../core/services/delivery/delivery-times.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";

// Longer than Slack takes, shorter than the three seconds in which a person is answered (https://docs.slack.dev/interactivity/handling-user-interaction).
const ANSWER_MS = 2_500;
// A call takes a shorter part of the time that the ledger waits for one message.
const OF_DELIVER = 0.8;

/** Web API clients by what they are for. Neither tries again by itself: after an unclear failure that would say things twice. */
export interface Clients {
  /** For what a person waits for. */
  answering(token: string): WebClient;
  /** For the delivery ledger, which decides itself what is tried again. */
  delivering(token: string): WebClient;
  readonly options: WebClientOptions;
  /** With which the SDK itself answers: a call that hangs ends. */
  readonly answeringOptions: WebClientOptions;
}

/** Clients of one Slack. */
export function clientsOf(
  apiUrl: string | undefined,
  log: Log,
  { deliver }: Pick<DeliveryTimes, "deliver"> = DELIVERY_TIMES,
): Clients {
  const options: WebClientOptions = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: loggerOn(log),
  };
  const kept = new QuickLRU<string, WebClient>({ maxSize: 1_000 });
  const client = (token: string, timeout: number): WebClient => {
    const key = `${timeout} ${token}`;
    const known = kept.get(key) ?? new WebClient(token, { ...options, timeout });
    kept.set(key, known);
    return known;
  };
  return {
    answering: (token) => client(token, ANSWER_MS),
    delivering: (token) => client(token, OF_DELIVER * deliver),
    options,
    answeringOptions: { ...options, timeout: ANSWER_MS },
  };
}

/** The SDK's logger on the product's log; what it says below a warning is of no use to an operator. */
export function loggerOn(log: Log): Logger {
  const say =
    (level: "warn" | "error") =>
    (...parts: unknown[]) =>
      log[level]({ platform: "slack" }, parts.map(String).join(" "));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say("warn"),
    error: say("error"),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
