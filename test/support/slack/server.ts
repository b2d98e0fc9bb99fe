import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Core } from "./core.ts";
import type { Fault } from "./faults.ts";
import { answerJson, answerText, readArguments, readBody, readForm } from "./http-body.ts";
import type { Call, Json } from "./model.ts";
import { useResponseUrl } from "./response-url.ts";
import { dispatch, methodsOf, type Answer } from "./web-api/dispatch.ts";
import { mayRead, receiveUpload } from "./web-api/files.ts";
import { decode } from "./web-api/method.ts";
import type { Grants } from "./web-api/oauth.ts";

/** The HTTP server: Web API, response addresses, uploads, downloads and the WebSocket. */
export interface SlackServer {
  readonly port: number;
  /** While on, every connection is cut at once. */
  outage(on: boolean): void;
  close(): Promise<void>;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const bearer = (request: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];

/** JSON arguments of a form, decoded for reading. */
const readableBody = (args: Json): Json =>
  Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      typeof value === "string" && /^[[{]/.test(value) ? decode(value) : value,
    ]),
  );

function basic(request: IncomingMessage): Json {
  const match = /^Basic (.+)$/i.exec(request.headers.authorization ?? "");
  if (!match) return {};
  const [id = "", secret = ""] = Buffer.from(match[1]!, "base64").toString("utf8").split(":");
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret) };
}

/** Starts listening on a free port of 127.0.0.1. `core` is asked for when the first request comes. */
export async function startServer(core: () => Core, grants: Grants): Promise<SlackServer> {
  const methods = methodsOf(grants);
  const sockets = new Set<Socket>();
  let out = false;

  const record = (method: string, body: Json, token: string | undefined, ok: boolean, error?: string): void => {
    const call: Call = { method, body, token, at: core().clock.now(), ok, ...(error === undefined ? {} : { error }) };
    core().calls.push(call);
  };
  /** Does `work` under the faults of `method`; the answer is sent unless the connection was cut. */
  const withFaults = async (
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    args: Json,
    token: string | undefined,
    work: () => Promise<Answer> | Answer,
  ) => {
    const faults = core().faults.meet(name);
    for (const { delayMs } of faults) if (delayMs !== undefined) await pause(delayMs);
    const fault: Fault | undefined = faults.find(
      (one) => one.dropBefore ?? one.dropAfterAccept ?? one.hangAfterAccept ?? one.error ?? one.status,
    );
    if (fault?.dropBefore) {
      record(name, args, token, false, "dropped");
      request.socket.destroy();
      return;
    }
    const refused = fault !== undefined && (fault.error !== undefined || fault.status !== undefined);
    const answer = !refused || fault.applied ? await work() : undefined;
    if (fault?.dropAfterAccept || fault?.hangAfterAccept) {
      record(
        name,
        args,
        token,
        answer?.body["ok"] === true,
        `${fault.hangAfterAccept ? "silent" : "dropped"} after accepting`,
      );
      if (fault.dropAfterAccept) request.socket.destroy();
      return;
    }
    if (refused) {
      record(name, args, token, false, fault.error ?? `http_${String(fault.status)}`);
      if (fault.status !== undefined) answerText(response, fault.status, "upstream error");
      else if (fault.error === "ratelimited")
        answerJson(
          response,
          429,
          { ok: false, error: "ratelimited" },
          { "retry-after": String(fault.retryAfter ?? 1) },
        );
      else answerJson(response, 200, { ok: false, error: fault.error });
      return;
    }
    const error = answer?.body["error"];
    record(name, args, token, answer?.body["ok"] === true, typeof error === "string" ? error : undefined);
    answerJson(response, answer?.status ?? 200, answer?.body, answer?.headers);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const body = await readBody(request);
    const type = request.headers["content-type"] ?? "";
    const [, area = "", ...rest] = url.pathname.split("/");
    if (area === "api") {
      const name = rest.join("/");
      const args = readArguments(body, type);
      const given = args && { ...(name === "oauth.v2.access" ? basic(request) : {}), ...args };
      const token = typeof given?.["token"] === "string" ? given["token"] : bearer(request);
      const seen = readableBody(Object.fromEntries(Object.entries(given ?? {}).filter(([key]) => key !== "token")));
      await withFaults(name, request, response, seen, token, () => dispatch(core(), methods, name, given, token));
    } else if (area === "response") {
      const args = readArguments(body, "application/json");
      await withFaults("response_url", request, response, args ?? {}, undefined, () => {
        const { status, error, messages } = useResponseUrl(core(), rest[1] ?? "", args);
        return {
          status,
          body: {
            ok: error === undefined,
            ...(error === undefined ? {} : { error }),
            ...(messages?.length ? { response_metadata: { messages } } : {}),
          },
          headers: {},
        };
      });
    } else if (area === "upload") {
      const id = rest[1] ?? "";
      const bytes = type.startsWith("multipart/form-data") ? (readForm(body, type).files[0] ?? Buffer.alloc(0)) : body;
      const wrong = receiveUpload(core(), id, bytes);
      record("upload", { file: id, length: bytes.length }, undefined, wrong === undefined, wrong);
      answerText(response, wrong === undefined ? 200 : 400, wrong ?? `OK - ${bytes.length}`);
    } else if (area === "files-pri") download(core(), request, response, rest[0]?.split("-")[1] ?? "", record);
    else if (area === "signin")
      answerText(response, 200, "<!DOCTYPE html><title>Sign in to Slack</title>", "text/html");
    else answerText(response, 404, "not found");
  };

  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error("The fake Slack broke:", error);
      if (!response.headersSent) answerText(response, 599, String(error));
    });
  });
  server.prependListener("request", (_request, response) => {
    const done = new Promise<void>((resolve) => response.once("close", resolve));
    void core().activity.during(done);
  });
  server.on("connection", (socket) => {
    if (out) socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request, stream) => core().socket.upgrade(request, stream));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    outage(on) {
      out = on;
      if (on) for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Serves a file's bytes to a bot that may read it; anybody else is led to the sign-in page, as on Slack. */
function download(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  record: (method: string, body: Json, token: string | undefined, ok: boolean, error?: string) => void,
): void {
  const value = bearer(request);
  const token = core.tokens.check(value);
  const file = core.state.files.get(id);
  const scoped = typeof token !== "string" && token.kind === "bot" && (!token.scopes || token.scopes.has("files:read"));
  if (!scoped || !file?.content || !mayRead(core, token, file)) {
    record("download", { file: id }, value, false, typeof token === "string" ? token : "file_not_found");
    response.writeHead(302, { location: `${core.origin}/signin` });
    response.end();
    return;
  }
  record("download", { file: id }, value, true);
  response.writeHead(200, { "content-type": "application/octet-stream", "content-length": file.content.length });
  response.end(file.content);
}
