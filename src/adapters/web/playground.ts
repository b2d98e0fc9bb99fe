import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../../core/kernel/errors/errors.ts";
import { listAssets } from "./assets.ts";
import { BODY_BYTES, clockBody, invokeBody, invokeLimit, readBody, UPLOAD_BYTES } from "./bodies.ts";
import { events } from "./events.ts";
import { feedOf } from "./feed.ts";
import { sendFile } from "./files.ts";
import { guard } from "./guard.ts";
import { readPane } from "./history.ts";
import { invoker } from "./invoke.ts";
import { failure, languageOf, RequestError } from "./problems.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { readState, zonesFor } from "./state.ts";
import { timePassing } from "./time-passing.ts";
import { postJson } from "./wire.ts";

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

function pageAndApi(
  playground: PlaygroundContext,
  feed: ReturnType<typeof feedOf>,
  port: () => number,
  ended: AbortSignal,
): Hono {
  const { product } = playground;
  const assets = listAssets();
  const time = timePassing(playground, feed);
  const invoke = invoker(playground, feed);
  const tooLong = (maxSize: number) =>
    bodyLimit({ maxSize, onError: () => Promise.reject(new RequestError(413, problem("playground.error.size"))) });
  const app = new Hono();
  app.onError(failure(product.log, product.ids));
  app.use(guard(port));
  app.get("/api/state", async (c) => c.json(await readState(playground, time, languageOf(c))));
  app.get("/api/clock", async (c) => c.json(await time.read()));
  app.get("/api/zones", (c) => c.json(zonesFor(c.req.query("q") ?? "", playground.clock.now())));
  app.get("/api/posts", async (c) =>
    c.json((await readPane(playground, c.req.query("channel") ?? "", c.req.query("as") ?? "")).map(postJson)),
  );
  app.get("/api/events", (c) =>
    events(
      c,
      playground,
      feed,
      c.req.query("as") ?? "",
      place(c.req.header("last-event-id")) ?? place(c.req.query("after")) ?? 0,
      ended,
    ),
  );
  app.get("/api/files/:token", async (c) => sendFile(c, product.tokens, c.req.param("token")));
  app.post("/api/invoke", tooLong(UPLOAD_BYTES), async (c) =>
    c.json(await invoke(await readBody(c, invokeBody, invokeLimit), languageOf(c))),
  );
  app.post("/api/clock", tooLong(BODY_BYTES), async (c) =>
    c.json(await time.move(await readBody(c, clockBody, () => BODY_BYTES))),
  );
  app.get("*", async (c) => {
    const asset = assets.get(c.req.path);
    if (!asset) throw new RequestError(404, problem("playground.error.path"));
    return c.body(await asset.read(), 200, { "Content-Type": asset.type });
  });
  app.notFound(() => {
    throw new RequestError(404, problem("playground.error.path"));
  });
  return app;
}

/** A place among the posts as an address or a header carries it. */
function place(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
