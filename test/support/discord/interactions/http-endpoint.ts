import type { Core } from "../core.ts";
import type { Json } from "../model.ts";
import { readBody, type Body } from "../rest/body.ts";
import type { SigningKey } from "./signing.ts";

/** What the app's endpoint answered. */
export interface EndpointAnswer {
  status: number;
  body: unknown;
}

/** Interactions by HTTP instead of the gateway. https://discord.com/developers/docs/interactions/overview#configuring-an-interactions-endpoint-url */
export interface HttpEndpoint {
  /** Delivers interactions to `url` from now on, after the checks that Discord does when the address is saved: a PING, and a bad signature that must be refused with 401. Throws when the endpoint fails them. `undefined` goes back to the gateway. */
  connectHttp(url: string | undefined): Promise<void>;
  /** A PING; with `signature: "bad"` or `"missing"` as Discord keeps sending them to test the endpoint. */
  ping(given?: { signature?: "good" | "bad" | "missing" }): Promise<EndpointAnswer>;
}

/** The endpoint with what delivery needs. */
export interface Endpoint extends HttpEndpoint {
  readonly url: string | undefined;
  /** Sends an interaction; the body is undefined when there is none. Throws when nobody answers. */
  send(payload: Json, signal: AbortSignal): Promise<{ status: number; body: Body | undefined }>;
}

/** No address yet. */
export function createEndpoint(core: () => Core, key: SigningKey): Endpoint {
  let url: string | undefined;
  const post = (address: string, payload: Json, signature: "good" | "bad" | "missing", signal?: AbortSignal) => {
    const body = JSON.stringify(payload);
    const timestamp = String(Math.floor(core().clock.now() / 1000));
    return fetch(address, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
        ...key.headers(body, timestamp, signature),
      },
      redirect: "manual",
      ...(signal ? { signal } : {}),
    });
  };
  const ping = async (address: string, signature: "good" | "bad" | "missing"): Promise<EndpointAnswer> => {
    const id = core().ids.next(core().clock.now());
    const payload = {
      id,
      application_id: core().applicationId,
      type: 1,
      token: core().ids.secret(32),
      version: 1,
      entitlements: [],
      authorizing_integration_owners: {},
    };
    const response = await post(address, payload, signature);
    const text = await response.text();
    return {
      status: response.status,
      body: /json/.test(response.headers.get("content-type") ?? "") ? (JSON.parse(text) as unknown) : text,
    };
  };
  return {
    get url() {
      return url;
    },
    async connectHttp(address) {
      if (address !== undefined) {
        const pong = await ping(address, "good");
        if (pong.status !== 200 || (pong.body as Json | null)?.["type"] !== 1)
          throw new Error(`The endpoint did not answer PING with PONG (status ${pong.status}).`);
        for (const signature of ["bad", "missing"] as const) {
          const { status } = await ping(address, signature);
          if (status !== 401)
            throw new Error(`The endpoint answered a ${signature} signature with ${status} instead of 401.`);
        }
      }
      url = address;
    },
    async ping({ signature = "good" } = {}) {
      if (url === undefined) throw new Error("There is no endpoint; connectHttp first.");
      return ping(url, signature);
    },
    async send(payload, signal) {
      const response = await post(url!, payload, "good", signal);
      const bytes = Buffer.from(await response.arrayBuffer());
      return {
        status: response.status,
        body: bytes.length === 0 ? undefined : readBody(bytes, response.headers.get("content-type") ?? ""),
      };
    },
  };
}
