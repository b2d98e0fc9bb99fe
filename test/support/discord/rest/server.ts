import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Core } from "../core.ts";
import { answer, type Outgoing } from "./answer.ts";
import { createRouter, type Route } from "./route.ts";

/** The HTTP server: REST, downloads and the gateway's WebSocket. */
export interface DiscordServer {
  readonly port: number;
  /** While on, every connection is cut at once. */
  outage(on: boolean): void;
  close(): Promise<void>;
}

const PREFIX = /^\/api(?:\/v(\d+))?(?=\/)/;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, outgoing: Outgoing): void {
  if (outgoing.bytes) {
    response.writeHead(outgoing.status, {
      ...outgoing.headers,
      "content-type": outgoing.bytes.type || "application/octet-stream",
      "content-length": outgoing.bytes.content.length,
    });
    response.end(outgoing.bytes.content);
  } else if (outgoing.body === undefined) {
    response.writeHead(outgoing.status, outgoing.headers);
    response.end();
  } else {
    response.writeHead(outgoing.status, { ...outgoing.headers, "content-type": "application/json" });
    response.end(JSON.stringify(outgoing.body));
  }
}

/** Starts listening on a free port of 127.0.0.1. `core` is asked for when the first request comes. */
export async function startServer(core: () => Core, routes: readonly Route[]): Promise<DiscordServer> {
  const find = createRouter(routes);
  const sockets = new Set<Socket>();
  let out = false;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const bytes = await bytesOf(request);
    const outgoing = await answer(core(), find, {
      method: request.method ?? "GET",
      // The same place, written as every library likes (https://www.rfc-editor.org/rfc/rfc3986#section-2.4).
      path: url.pathname.replace(PREFIX, "").replaceAll("%40", "@"),
      query: url.searchParams,
      authorisation: request.headers.authorization,
      contentType: request.headers["content-type"] ?? "",
      bytes,
    });
    // By the server's own clock, which tests move.
    response.setHeader("date", new Date(core().clock.now()).toUTCString());
    if (outgoing.end === "cut") request.socket.destroy();
    else if (outgoing.end === "answer") send(response, outgoing);
  };
  const server = createServer((request, response) => {
    void core().activity.during(
      serve(request, response).catch((error: unknown) => {
        if (request.socket.destroyed) return;
        console.error("The fake Discord broke:", error);
        if (!response.headersSent)
          send(response, { status: 599, headers: {}, body: { message: String(error), code: 0 }, end: "answer" });
      }),
    );
  });
  server.on("connection", (socket) => {
    if (out) socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request, stream, head) => core().gateway.upgrade(request, stream, head));
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
