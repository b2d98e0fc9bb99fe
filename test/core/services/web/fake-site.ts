import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebParts } from "../../../../src/core/services/web/web.ts";

/** A server that stands for every host of the web. */
export interface FakeSite {
  /** What was asked of it: "HEAD example.org/path". */
  readonly asked: string[];
  /** IP addresses that connections went to. */
  readonly dialled: string[];
  /** The network with it in it: every name leads to one public address, but for those in `names`. */
  readonly parts: Pick<WebParts, "resolve" | "dial">;
  close(): Promise<void>;
}

export type Answers = (host: string, path: string, request: IncomingMessage, response: ServerResponse) => void;

/** Begins one. */
export async function fakeSite(
  answers: Answers,
  names: Readonly<Record<string, () => string[]>> = {},
): Promise<FakeSite> {
  const asked: string[] = [];
  const dialled: string[] = [];
  const server = createServer((request, response) => {
    const host = request.headers.host ?? "";
    asked.push(`${request.method ?? ""} ${host}${request.url ?? ""}`);
    answers(host, request.url ?? "", request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    dialled,
    parts: {
      resolve: async (name) => {
        if (name.endsWith(".gone.org"))
          throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND" });
        return names[name]?.() ?? ["93.184.215.14"];
      },
      dial(address) {
        dialled.push(address);
        return { hostname: "127.0.0.1", port: String(port) };
      },
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
