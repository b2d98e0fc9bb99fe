import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import type { Metrics } from "./metrics.ts";

/** How the product is, for whoever restarts it. */
export interface Health {
  readonly status: "starting" | "ok" | "failing";
  readonly [fact: string]: string | number | boolean;
}

/** What the public listener shows. */
export interface PublicParts {
  readonly port: number;
  /** The address on which it listens; all where absent. */
  readonly host?: string;
  /** What whoever reads the metrics must know; nothing where absent. */
  readonly metricsToken?: string;
  /** Never throws and answers within seconds. */
  readonly health: () => Promise<Health>;
  readonly metrics: Metrics;
  /** Platforms that are reached over HTTP, by the beginning of their paths; a later one may be added while listening. */
  readonly receivers: ReadonlyMap<string, RequestListener>;
  /** Whether all of them are there. Until then nobody is told that there is nothing: platforms do not come back for that. */
  readonly complete: () => boolean;
}

// Seconds until a replica that starts is asked again: as long as a start takes.
const COME_AGAIN_S = 5;

/** Listens on the public port: health, metrics, and the platforms' receivers. Rejects when the port is taken. */
export async function listen({
  port,
  host,
  metricsToken,
  health,
  metrics,
  receivers,
  complete,
}: PublicParts): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const app = new Hono();
  app.get("/health", async (c) => {
    const now = await health();
    return c.json(now, now.status === "ok" ? 200 : 503);
  });
  if (metricsToken !== undefined) app.use("/metrics", bearerAuth({ token: metricsToken }));
  app.get("/metrics", async (c) => c.text(await metrics.text(), 200, { "Content-Type": metrics.contentType }));
  app.notFound((c) =>
    complete()
      ? c.json({ error: "not found" }, 404)
      : c.json({ error: "starting" }, 503, { "Retry-After": String(COME_AGAIN_S) }),
  );
  const own = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const receiver = [...receivers].find(([path]) => request.url?.startsWith(path))?.[1];
    if (!receiver) return void own(request, response);
    try {
      receiver(request, response);
    } catch {
      // A receiver that does not know the path says so by throwing.
      response.writeHead(404).end();
    }
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
