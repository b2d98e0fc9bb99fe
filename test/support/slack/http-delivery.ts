import type { Json } from "./model.ts";
import { sign } from "./signing.ts";

/** Where the app takes requests; one address for all, or one for each kind. */
export type HttpAddress = string | { events: string; commands: string; interactivity: string; options?: string };

/** The kinds of envelopes. */
export type EnvelopeKind = "events_api" | "slash_commands" | "interactive";

/** A request as it was sent, so that it can be sent again, byte for byte. */
export interface SentRequest {
  url: string;
  body: string;
  headers: Record<string, string>;
}

/** What the app answered over HTTP. */
export interface HttpAnswer {
  status: number;
  body: unknown;
  noRetry: boolean;
}

const addressOf = (address: HttpAddress, kind: EnvelopeKind, payload: Json): string => {
  if (typeof address === "string") return address;
  if (kind === "events_api") return address.events;
  if (kind === "slash_commands") return address.commands;
  return payload["type"] === "block_suggestion" ? (address.options ?? address.interactivity) : address.interactivity;
};

/** The signed request for an envelope: JSON for events, a form for the rest. */
export function buildRequest(
  address: HttpAddress,
  secret: string,
  kind: EnvelopeKind,
  payload: Json,
  retry?: { num: number; reason: string },
): SentRequest {
  const strings = Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  const form = kind === "slash_commands" ? strings : { payload: JSON.stringify(payload) };
  const body = kind === "events_api" ? JSON.stringify(payload) : new URLSearchParams(form).toString();
  return {
    url: addressOf(address, kind, payload),
    body,
    headers: {
      "content-type": kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      ...sign(secret, body),
      ...(retry ? { "x-slack-retry-num": String(retry.num), "x-slack-retry-reason": retry.reason } : {}),
    },
  };
}

/** Sends a request; throws when nobody answers. The answer's body is an object, a text, or undefined when empty. */
export async function sendRequest(request: SentRequest, signal?: AbortSignal): Promise<HttpAnswer> {
  const response = await fetch(request.url, {
    method: "POST",
    body: request.body,
    headers: request.headers,
    redirect: "manual",
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  return {
    status: response.status,
    body: text === "" ? undefined : json ? (JSON.parse(text) as unknown) : text,
    noRetry: response.headers.get("x-slack-no-retry") === "1",
  };
}

/** Does the handshake that Slack does when somebody types an address into the app's configuration; throws when the app does not echo the challenge. */
export async function verifyAddress(
  address: HttpAddress,
  secret: string,
  token: string,
  challenge: string,
): Promise<void> {
  const request = buildRequest(address, secret, "events_api", { token, challenge, type: "url_verification" });
  const { status, body } = await sendRequest(request);
  const echoed = typeof body === "object" && body !== null ? (body as Json)["challenge"] : body;
  if (status !== 200 || echoed !== challenge)
    throw new Error(`The address did not answer Slack's challenge (status ${status}).`);
}
