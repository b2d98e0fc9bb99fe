import { ApiError } from "../api-error.ts";
import { recordRefusal, type Core } from "../core.ts";
import type { Fault } from "../faults.ts";
import { objectOf, readBody, type Body } from "./body.ts";
import type { createRouter, RouteAnswer } from "./route.ts";

/** A request as it came. */
export interface Incoming {
  method: string;
  /** Without `/api/v10`. */
  path: string;
  query: URLSearchParams;
  authorisation: string | undefined;
  contentType: string;
  bytes: Buffer;
}

/** What goes back; `cut` ends the connection, `hang` leaves it without an answer. */
export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  bytes?: { content: Buffer; type: string };
  end: "answer" | "cut" | "hang";
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const plain = (status: number, body: unknown, headers: Record<string, string> = {}): Outgoing => ({
  status,
  headers,
  body,
  end: "answer",
});

/** 429 with its headers. https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
function tooMany(
  seconds: number,
  scope: "user" | "global" | "shared",
  headers: Record<string, string>,
  code = 0,
): Outgoing {
  const global = scope === "global";
  return plain(
    429,
    { message: "You are being rate limited.", retry_after: seconds, global, ...(code === 0 ? {} : { code }) },
    {
      ...headers,
      "retry-after": String(Math.ceil(seconds)),
      "x-ratelimit-scope": scope,
      ...(global ? { "x-ratelimit-global": "true" } : {}),
    },
  );
}

/** Answers one request, with its faults, limits and refusals, and records it. */
export async function answer(core: Core, find: ReturnType<typeof createRouter>, request: Incoming): Promise<Outgoing> {
  const found = find(request.method, request.path);
  const pattern = found?.route.pattern ?? request.path;
  const name = `${request.method} ${pattern}`;
  const faults = core.faults.meet(name);
  for (const { delayMs } of faults) if (delayMs !== undefined) await pause(delayMs);
  const fault = faults.find((one) => one.dropBefore ?? one.dropAfterAccept ?? one.hangAfterAccept ?? one.status);
  const { outgoing, body } = await (fault?.dropBefore
    ? Promise.resolve({ outgoing: plain(0, undefined), body: undefined })
    : serve(core, found, name, request, fault));
  const end = fault?.dropBefore || fault?.dropAfterAccept ? "cut" : fault?.hangAfterAccept ? "hang" : "answer";
  const code = (outgoing.body as { code?: unknown } | undefined)?.code;
  core.requests.push({
    method: request.method,
    route: pattern,
    path: request.path,
    body: body === undefined ? undefined : objectOf(body),
    status: end === "answer" ? outgoing.status : 0,
    ...(typeof code === "number" ? { code } : {}),
    at: core.clock.now(),
  });
  return { ...outgoing, end };
}

async function serve(
  core: Core,
  found: ReturnType<ReturnType<typeof createRouter>>,
  name: string,
  request: Incoming,
  fault: Fault | undefined,
): Promise<{ outgoing: Outgoing; body: Body | undefined }> {
  const { channel, guild, application, token } = found?.params ?? {};
  const limits = found ? core.limits.take(name, [channel, guild, application, token].join("/")) : { headers: {} };
  if (limits.wait)
    return {
      outgoing: tooMany(limits.wait.seconds, limits.wait.global ? "global" : "user", limits.headers),
      body: undefined,
    };
  let body: Body | undefined;
  const work = async (): Promise<Outgoing> => {
    try {
      if (!found) throw new ApiError(404, 0, "404: Not Found");
      if (found.route.authorised && request.authorisation !== `Bot ${core.token}`)
        throw new ApiError(401, 0, "401: Unauthorized");
      body = readBody(request.bytes, request.contentType);
      const result: RouteAnswer = found.route.handler(core, {
        params: found.params,
        query: request.query,
        json: objectOf(body),
        body,
      });
      return {
        status: result.status,
        headers: limits.headers,
        body: result.body,
        ...(result.bytes ? { bytes: result.bytes } : {}),
        end: "answer",
      };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      recordRefusal(core, name, error);
      return plain(error.status, error.body, limits.headers);
    }
  };
  if (fault?.status === undefined) return { outgoing: await work(), body };
  if (fault.applied) await work();
  if (fault.status === 429)
    return { outgoing: tooMany(fault.retryAfter ?? 1, fault.scope ?? "user", limits.headers, fault.code), body };
  const said =
    fault.code === undefined && fault.status >= 500
      ? undefined
      : { message: fault.message ?? `${fault.status}`, code: fault.code ?? 0 };
  return { outgoing: plain(fault.status, said, limits.headers), body };
}
