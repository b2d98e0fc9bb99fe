import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { failureExplainer, neverSent, SOON_MS } from "../../../core/services/delivery/failure-explainer.ts";
import { DeliveryError, type DeliveryFailure } from "../../../core/kernel/commands/transport.ts";
import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

// Codes of https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
/** The channel or the person is gone, or closed to the bot, until somebody there acts. */
const GONE = [
  10_003, // unknown channel
  10_004, // unknown guild
  10_007, // unknown member
  10_013, // unknown user
  50_001, // missing access
  50_007, // cannot send messages to this user
  50_008, // cannot send messages in a non-text channel
  50_013, // missing permissions
  50_024, // not in this type of channel
  50_278, // no guild in common
  160_005, // the thread is locked
];
/** The bot may not do it just now; an operator or time can mend it, and then what is due is still wanted. */
const MENDABLE = [
  40_001, // unauthorized
  40_002, // the account must be verified
  40_003, // direct messages opened too fast
  40_006, // switched off for the time being
  50_014, // invalid token
  20_016, // slow mode
  20_022, // announcements too fast
  20_028, // the channel's rate limit
  31_002, // the guild's rate limit
  160_006, // as many threads, which posts of forums are, as the guild holds
  340_013, // the guild's direct messages are limited
];
/** What Discord answers where a thread is archived. */
export const ARCHIVED = 50_083;
/** Certainly not done, and different next time: an archived thread, say. */
const AGAIN = [ARCHIVED, 130_000];
const FATES: ReadonlyMap<number, DeliveryFailure> = new Map<number, DeliveryFailure>([
  ...GONE.map((code) => [code, { kind: "gone" }] as const),
  ...MENDABLE.map((code) => [code, { kind: "retry", afterMs: 5 * MINUTE_MS }] as const),
  ...AGAIN.map((code) => [code, { kind: "retry", afterMs: SOON_MS }] as const),
]);

/** What became of a call that failed. What Discord refuses with a reason of its own was not done; server errors may have been. */
export function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryError) return error.failure;
  if (error instanceof RateLimitError) return { kind: "retry", afterMs: error.retryAfter };
  if (error instanceof DiscordAPIError) return fateOfAnswer(error);
  if (error instanceof HTTPError) return { kind: "unknown" };
  return neverSent(error) ? { kind: "retry", afterMs: SOON_MS } : { kind: "unknown" };
}

function fateOfAnswer({ code, status }: DiscordAPIError): DeliveryFailure {
  const known = FATES.get(Number(code));
  if (known) return known;
  if (status === 401) return { kind: "retry", afterMs: 5 * MINUTE_MS };
  if (status === 429) return { kind: "retry", afterMs: MINUTE_MS };
  if (status === 403 || status === 404) return { kind: "gone" };
  return status < 500 ? { kind: "refused" } : { kind: "unknown" };
}

/** Discord's own code of an error, where it answered with one. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined;
}

const UNKNOWN_CHANNEL = 10_003;

/** What became of a change: a message that is gone stays gone; a channel that is closed to the bot may be open again. */
function editFailureOf(error: unknown): DeliveryFailure {
  const [failure, code] = [failureOf(error), codeOf(error)];
  const closed = failure.kind === "gone" && code !== undefined && code !== UNKNOWN_CHANNEL && GONE.includes(code);
  return closed ? { kind: "retry", afterMs: 0 } : failure;
}

/** Discord's calls for the ledger. */
export const { explained, unsaid } = failureExplainer(failureOf);

/** Discord's calls for what is changed. */
export const { explained: explainedEdit } = failureExplainer(editFailureOf);
