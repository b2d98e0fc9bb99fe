import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { codeOf, explained, failureOf, unsaid } from "../../../../src/adapters/slack/delivery/delivery-failure.ts";
import { DeliveryError } from "../../../../src/core/kernel/commands/transport.ts";

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const cause = (code: string) =>
  new WebAPIRequestError(new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code }) }));

// https://docs.slack.dev/reference/methods/chat.postMessage#errors, and what conversations.open, .history and .replies answer.
const TABLE = {
  gone: `channel_not_found not_in_channel is_archived user_not_found users_not_found user_disabled user_not_visible cannot_dm_bot
    invalid_user_combination messages_tab_disabled restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel
    restricted_action_non_threadable_channel method_not_supported_for_channel_type`,
  retry: `ratelimited rate_limited invalid_auth not_authed account_inactive token_revoked token_expired no_permission missing_scope
    not_allowed_token_type ekm_access_denied org_login_required access_denied accesslimited enterprise_is_restricted team_added_to_org
    team_access_not_granted team_not_found two_factor_setup_required message_limit_exceeded external_channel_migrating deprecated_endpoint
    method_deprecated request_timeout thread_not_found cannot_reply_to_message restricted_action_thread_locked invalid_cursor`,
  refused: `invalid_blocks invalid_blocks_format invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_form_data
    invalid_post_type missing_post_type invalid_metadata_format invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app
    msg_too_long msg_blocks_too_long no_text markdown_text_conflict too_many_attachments too_many_contact_cards as_user_not_supported
    slack_connect_file_link_sharing_blocked`,
  unknown: "internal_error fatal_error service_unavailable an_error_of_tomorrow",
};

describe("the failure of a call", () => {
  it.each(Object.entries(TABLE).flatMap(([kind, codes]) => codes.split(/\s+/).map((code) => [code, kind])))(
    "%s is %s",
    (code, kind) => {
      expect(failureOf(refusal(code))).toMatchObject({ kind });
      expect(codeOf(refusal(code))).toBe(code);
    },
  );

  it("is to try again after as long as Slack says", () => {
    expect(failureOf(new WebAPIRateLimitedError(17))).toEqual({ kind: "retry", afterMs: 17_000 });
    expect(failureOf(new WebAPIHTTPError(429, "", {}, ""))).toMatchObject({ kind: "retry" });
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"])(
    "is to try again where nothing left the machine: %s",
    (code) => {
      expect(failureOf(cause(code))).toMatchObject({ kind: "retry" });
    },
  );

  it.each([
    ["a connection that was cut", cause("ECONNRESET")],
    [
      "no answer in time",
      new WebAPIRequestError(
        new DOMException("The operation was aborted due to timeout", "TimeoutError") as unknown as Error,
      ),
    ],
    ["a server error", new WebAPIHTTPError(503, "", {}, "")],
    ["a proxy's refusal", new WebAPIHTTPError(403, "", {}, "")],
    ["a bug", new TypeError("undefined is not a function")],
    ["no error at all", "nothing"],
  ])("is unknown after %s", (_name, error) => {
    expect(failureOf(error)).toEqual({ kind: "unknown" });
  });

  it("is known to the ledger as it is, and as a retry where nothing can have been said", async () => {
    const fails = (error: unknown) => () => Promise.reject(error instanceof Error ? error : new Error(String(error)));
    await expect(explained(fails(cause("ECONNRESET")))).rejects.toMatchObject({
      name: "DeliveryError",
      failure: { kind: "unknown" },
    });
    await expect(unsaid(fails(cause("ECONNRESET")))).rejects.toMatchObject({
      name: "DeliveryError",
      failure: { kind: "retry", afterMs: 30_000 },
    });
    await expect(unsaid(fails(refusal("is_archived")))).rejects.toMatchObject({ failure: { kind: "gone" } });
    const own = new DeliveryError({ kind: "refused" }, { cause: "as told" });
    await expect(explained(fails(own))).rejects.toBe(own);
  });
});
