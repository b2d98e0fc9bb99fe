import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "./ids.ts";
import {
  buildRequest,
  sendRequest,
  verifyAddress,
  type EnvelopeKind,
  type HttpAddress,
  type SentRequest,
} from "./http-delivery.ts";
import type { Delivered, Json } from "./model.ts";
import type { SocketMode } from "./socket-mode.ts";

/** Every delivery must be acknowledged within this time. https://docs.slack.dev/apis/events-api#responding */
export const ACK_MS = 3_000;

/** An unacknowledged event is sent again at once, after a minute and after five. https://docs.slack.dev/apis/events-api#retries */
const RETRY_MS = [0, 60_000, 300_000];

interface Envelope {
  id: string;
  kind: EnvelopeKind;
  payload: Json;
  acceptsResponse: boolean;
  retries: number;
  sent?: SentRequest;
}

/** Brings envelopes to the app, by socket or by signed request. */
export interface Deliveries {
  /** Everything delivered so far, in order, retries included. */
  readonly log: (Delivered & { kind: EnvelopeKind; payload: Json; retry?: number })[];
  /** Delivers once; resolves when acknowledged or failed. A failed event is retried on Slack's schedule. */
  send(kind: EnvelopeKind, payload: Json, acceptsResponse: boolean): Promise<Delivered>;
  /** Delivers an envelope once more, marked as a retry; with `verbatim` the very same signed request (HTTP only), as a thief of it would. */
  redeliver(envelopeId?: string, options?: { verbatim?: boolean }): Promise<Delivered>;
  connectHttp(address: HttpAddress): Promise<void>;
}

interface Parts {
  clock: Clock;
  ids: Ids;
  socket: SocketMode;
  activity: Activity;
  signingSecret: string;
  verificationToken: string;
}

type Outcome = { body: unknown } | { error: string; reason: string; noRetry?: boolean };

/** Nothing delivered yet; by socket until `connectHttp`. */
export function createDeliveries({
  clock,
  ids,
  socket,
  activity,
  signingSecret,
  verificationToken,
}: Parts): Deliveries {
  const log: Deliveries["log"] = [];
  const envelopes = new Map<string, Envelope>();
  let held: Envelope[] = [];
  let http: HttpAddress | undefined;

  const overSocket = async (envelope: Envelope, retry?: { num: number; reason: string }): Promise<Outcome> => {
    const wire = {
      envelope_id: envelope.id,
      payload: envelope.payload,
      type: envelope.kind,
      accepts_response_payload: envelope.acceptsResponse,
      ...(envelope.kind === "events_api" ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? "" } : {}),
    };
    const answer = await socket.send(wire);
    if (!answer) return { error: "no_connection", reason: "connection_failed" };
    if ("lost" in answer) return { error: "connection_lost", reason: "connection_failed" };
    const empty =
      typeof answer.payload !== "object" || answer.payload === null || Object.keys(answer.payload).length === 0;
    return { body: empty || !envelope.acceptsResponse ? undefined : answer.payload };
  };
  const overHttp = async (request: SentRequest, signal: AbortSignal): Promise<Outcome> => {
    try {
      const { status, body, noRetry } = await sendRequest(request, signal);
      if (status >= 200 && status < 300) return { body };
      return { error: `http_status_${status}`, reason: "http_error", noRetry };
    } catch {
      return { error: "connection_failed", reason: "connection_failed" };
    }
  };
  const attempt = async (
    envelope: Envelope,
    retry?: { num: number; reason: string },
    again?: SentRequest,
  ): Promise<Delivered> => {
    const started = performance.now();
    const abort = new AbortController();
    let cancel = () => {};
    const late = new Promise<Outcome>((resolve) => {
      cancel = clock.after(ACK_MS, () => {
        resolve({ error: "operation_timeout", reason: "http_timeout" });
        abort.abort();
      });
    });
    if (http) envelope.sent = again ?? buildRequest(http, signingSecret, envelope.kind, envelope.payload, retry);
    const outcome = await Promise.race([
      envelope.sent && http ? overHttp(envelope.sent, abort.signal) : overSocket(envelope, retry),
      late,
    ]);
    cancel();
    const failed = "error" in outcome;
    const delivered: Delivered = {
      acked: !failed,
      ms: performance.now() - started,
      body: failed ? undefined : outcome.body,
      envelopeId: envelope.id,
      ...(failed ? { error: outcome.error } : {}),
    };
    log.push({ ...delivered, kind: envelope.kind, payload: envelope.payload, ...(retry ? { retry: retry.num } : {}) });
    if (failed && again === undefined && envelope.kind === "events_api") retryLater(envelope, outcome);
    return delivered;
  };
  const retryLater = (envelope: Envelope, failure: { error: string; reason: string; noRetry?: boolean }) => {
    if (failure.error === "no_connection") {
      held.push(envelope);
      return;
    }
    const wait = RETRY_MS[envelope.retries];
    if (wait === undefined || failure.noRetry) return;
    envelope.retries += 1;
    const retry = { num: envelope.retries, reason: failure.reason };
    const again = () => void activity.during(attempt(envelope, retry));
    if (wait === 0) again();
    else clock.after(wait, again);
  };
  socket.onConnected(() => {
    const waiting = held;
    held = [];
    for (const envelope of waiting) void activity.during(attempt(envelope));
  });

  return {
    log,
    send(kind, payload, acceptsResponse) {
      const envelope: Envelope = { id: crypto.randomUUID(), kind, payload, acceptsResponse, retries: 0 };
      envelopes.set(envelope.id, envelope);
      return activity.during(attempt(envelope));
    },
    redeliver(envelopeId = log.at(-1)?.envelopeId, { verbatim = false } = {}) {
      const envelope = envelopes.get(envelopeId ?? "");
      if (!envelope) throw new Error("Nothing was delivered that could be delivered again.");
      if (verbatim && !envelope.sent) throw new Error("Only a signed request can be replayed verbatim.");
      return activity.during(
        attempt(
          envelope,
          verbatim ? undefined : { num: 1, reason: "http_timeout" },
          verbatim ? envelope.sent : undefined,
        ),
      );
    },
    async connectHttp(address) {
      await verifyAddress(address, signingSecret, verificationToken, ids.secret(40));
      http = address;
    },
  };
}
