import { createHmac } from "node:crypto";

/** The headers Slack signs a request body with (`v0`, HMAC-SHA256). `timestamp` is in seconds; by default the machine's time. https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(
  secret: string,
  body: string,
  timestamp = Math.floor(Date.now() / 1000),
): { "x-slack-signature": string; "x-slack-request-timestamp": string } {
  const hash = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return { "x-slack-signature": `v0=${hash}`, "x-slack-request-timestamp": String(timestamp) };
}
