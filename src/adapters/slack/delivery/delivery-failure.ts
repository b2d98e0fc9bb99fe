import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { failureExplainer, neverSent, SOON_MS } from "../../../core/services/delivery/failure-explainer.ts";
import { DeliveryError, type DeliveryFailure } from "../../../core/kernel/commands/transport.ts";
import { MINUTE_MS } from "../../../core/kernel/time/units.ts";

// Error codes of chat.postMessage, conversations.open, .history and .replies
// (https://docs.slack.dev/reference/methods/chat.postMessage#errors and its neighbours).
/** The channel or the person is gone, or closed to the bot, until somebody there acts. */
const GONE = [
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "user_not_found",
  "users_not_found",
  "user_disabled",
  "user_not_visible",
  "cannot_dm_bot",
  "invalid_user_combination",
  "messages_tab_disabled",
  "method_not_supported_for_channel_type",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
];
/** The bot may not work there just now; an operator or time can mend it, and then what is due is still wanted. */
const MENDABLE = [
  "access_denied",
  "accesslimited",
  "account_inactive",
  "deprecated_endpoint",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "external_channel_migrating",
  "invalid_auth",
  "message_limit_exceeded",
  "method_deprecated",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "not_authed",
  "org_login_required",
  "team_access_not_granted",
  "team_added_to_org",
  "team_not_found",
  "token_expired",
  "token_revoked",
  "two_factor_setup_required",
];
/** Certainly not done, and different next time: a request cut short, a thread whose first message was deleted, a list that moved on. */
const AGAIN = [
  "request_timeout",
  "thread_not_found",
  "restricted_action_thread_locked",
  "cannot_reply_to_message",
  "invalid_cursor",
];
/** Slack will not take this message, however often. */
const REFUSED = [
  "as_user_not_supported",
  "attachment_payload_limit_exceeded",
  "invalid_arg_name",
  "invalid_arguments",
  "invalid_array_arg",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_charset",
  "invalid_form_data",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "invalid_post_type",
  "markdown_text_conflict",
  "metadata_must_be_sent_from_app",
  "metadata_too_large",
  "missing_post_type",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "slack_connect_canvas_sharing_blocked",
  "slack_connect_clip_sharing_blocked",
  "slack_connect_file_link_sharing_blocked",
  "slack_connect_lists_sharing_blocked",
  "too_many_attachments",
  "too_many_contact_cards",
];
const FATES: ReadonlyMap<string, DeliveryFailure> = new Map<string, DeliveryFailure>([
  ...GONE.map((code) => [code, { kind: "gone" }] as const),
  ...MENDABLE.map((code) => [code, { kind: "retry", afterMs: 5 * MINUTE_MS }] as const),
  ...AGAIN.map((code) => [code, { kind: "retry", afterMs: SOON_MS }] as const),
  ...REFUSED.map((code) => [code, { kind: "refused" }] as const),
  ["ratelimited", { kind: "retry", afterMs: MINUTE_MS }],
  ["rate_limited", { kind: "retry", afterMs: MINUTE_MS }],
]);
/**
 * What became of a call that failed. A code that is in no list may have been done in part: Slack says so of internal_error and
 * fatal_error, and that others come up when it is in trouble.
 */
export function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryError) return error.failure;
  if (error instanceof WebAPIRateLimitedError) return { kind: "retry", afterMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return FATES.get(error.data.error) ?? { kind: "unknown" };
  if (error instanceof WebAPIHTTPError)
    return error.statusCode === 429 ? { kind: "retry", afterMs: MINUTE_MS } : { kind: "unknown" };
  if (error instanceof WebAPIRequestError)
    return neverSent(error) ? { kind: "retry", afterMs: SOON_MS } : { kind: "unknown" };
  return { kind: "unknown" };
}

/** The Web API's error code, where it answered with one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

// Error codes of chat.update (https://docs.slack.dev/reference/methods/chat.update#errors).
const UNCHANGEABLE = ["message_not_found", "cant_update_message", "edit_window_closed"];

/**
 * What became of a change: a message that is gone, or that Slack lets nobody change any more, stays so; a channel that is closed
 * to the bot may be open again. Of a private channel that it was removed from, Slack says that there is none.
 */
function editFailureOf(error: unknown): DeliveryFailure {
  if (UNCHANGEABLE.includes(codeOf(error) ?? "")) return { kind: "gone" };
  const failure = failureOf(error);
  return failure.kind === "gone" ? { kind: "retry", afterMs: 0 } : failure;
}

/** Slack's calls for the ledger. */
export const { explained, unsaid } = failureExplainer(failureOf);

/** Slack's calls for what is changed. */
export const { explained: explainedEdit } = failureExplainer(editFailureOf);
