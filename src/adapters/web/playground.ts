import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { feedOf } from "./feed.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { pageAndApi } from "./routes.ts";

/** What the playground shows and where it listens. */
export interface PlaygroundOptions extends PlaygroundContext {
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback only, whatever is given here. */
  readonly host?: "127.0.0.1" | "::1";
}

/**
 * Serves one page on which the bot of a demo community can be tried as any of its personas, with a clock that moves forward.
 * Whoever reaches it is whom they choose to be, so it listens on loopback and answers its own page only. Rejects when the
 * port is taken.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { product, host = "127.0.0.1" } = options;
  const ended = new AbortController();
  const feed = feedOf(options);
  let port = options.port;
  const app = pageAndApi(options, feed, () => port, ended.signal);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(options.port, host);
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
  server.on("error", (error) => product.log.error({ error }, "the playground's listener failed"));
  return {
    url: `http://localhost:${port}`,
    async close() {
      ended.abort();
      feed.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
