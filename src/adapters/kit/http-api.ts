import type { DeliveryFailure } from "../../core/kernel/commands/transport.ts";
import { failureExplainer, neverSent, SOON_MS } from "../../core/services/delivery/failure-explainer.ts";

/** A platform's REST API, for platforms whose SDK is not needed. Rejects with HttpRefusal where it refuses. */
export interface HttpApi {
  /** Sends JSON or a form, and reads JSON. */
  readonly json: <T>(method: "GET" | "POST" | "PUT", path: string, body?: object) => Promise<T>;
  /** What stands there as it comes, such as a file: given up at the signal, however long it takes. */
  readonly open: (path: string, signal: AbortSignal) => Promise<Response>;
}

/** A refusal: the HTTP status, and after how long it may be tried again, where that is said. */
export class HttpRefusal extends Error {
  override readonly name = "HttpRefusal";
  readonly status: number;
  readonly afterMs: number;
  constructor({ status, headers }: Response, said: string) {
    super(`answered ${status}: ${said.slice(0, 200)}`);
    this.status = status;
    this.afterMs = (Number(headers.get("retry-after")) || 60) * 1_000;
  }
}

/** The API below an address; a call that takes longer than `ms` is given up. */
export function httpApi(base: string, headers: Readonly<Record<string, string>>, ms: number): HttpApi {
  async function call(
    method: string,
    path: string,
    body?: object,
    signal = AbortSignal.timeout(ms),
  ): Promise<Response> {
    const form = body instanceof FormData;
    const response = await fetch(new URL(path, base.replace(/\/*$/, "/")), {
      method,
      headers: { ...headers, ...(form || body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      signal,
    });
    if (!response.ok) throw new HttpRefusal(response, await response.text());
    return response;
  }
  return {
    json: async <T>(method: string, path: string, body?: object) =>
      (await (await call(method, path, body)).json()) as T,
    open: (path, signal) => call("GET", path, undefined, signal),
  };
}

/** Whether it was done; false where it was refused with that status. */
export async function unlessRefused(status: number, work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof HttpRefusal && error.status === status) return false;
    throw error;
  }
}

const LOCKED_OUT_MS = 300_000;

/** What such calls come to for the ledger. */
export const { explained, unsaid } = failureExplainer((error): DeliveryFailure => {
  if (!(error instanceof HttpRefusal))
    return neverSent(error) ? { kind: "retry", afterMs: SOON_MS } : { kind: "unknown" };
  const { status, afterMs } = error;
  if (status === 429) return { kind: "retry", afterMs };
  // The token may be mended.
  if (status === 401) return { kind: "retry", afterMs: LOCKED_OUT_MS };
  if (status === 403 || status === 404) return { kind: "gone" };
  return { kind: status < 500 ? "refused" : "unknown" };
});
