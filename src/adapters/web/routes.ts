import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../../core/kernel/errors/errors.ts";
import { listAssets } from "./assets.ts";
import { BODY_BYTES, clockBody, invokeBody, invokeLimit, messageBody, readBody, UPLOAD_BYTES } from "./bodies.ts";
import { events } from "./events.ts";
import type { feedOf } from "./feed.ts";
import { sendFile } from "./files.ts";
import { guard } from "./guard.ts";
import { hear } from "./hear.ts";
import { readPane } from "./history.ts";
import { invoker } from "./invoke.ts";
import { failure, languageOf, RequestError } from "./problems.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { readState, zonesFor } from "./state.ts";
import { lookBody, lookPages } from "./looks/look-pages.ts";
import { timePassing } from "./time-passing.ts";
import { uploads } from "./uploads.ts";

/** The page, and what it asks for. */
export function pageAndApi(
  playground: PlaygroundContext,
  feed: ReturnType<typeof feedOf>,
  port: () => number,
  ended: AbortSignal,
): Hono {
  const { product } = playground;
  const assets = listAssets();
  const time = timePassing(playground, feed);
  // An address with a dot, as what people put into a form must have.
  const sentAhead = uploads(product);
  const invoke = invoker(playground, () => `http://127.0.0.1:${port()}`, sentAhead);
  const looks = lookPages(playground);
  const tooLong = (maxSize: number) =>
    bodyLimit({ maxSize, onError: () => Promise.reject(new RequestError(413, problem("playground.error.size"))) });
  const app = new Hono();
  app.onError(failure(product.log, product.ids));
  app.use(guard(port));
  app.get("/api/state", async (c) => c.json(await readState(playground, time, languageOf(c))));
  app.get("/api/clock", async (c) => c.json(await time.read()));
  app.get("/api/zones", (c) => c.json(zonesFor(c.req.query("q") ?? "", playground.clock.now(), languageOf(c))));
  app.get("/api/posts", async (c) =>
    c.json(await readPane(playground, c.req.query("channel") ?? "", c.req.query("as") ?? "", languageOf(c))),
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
  app.get("/api/files/:token", async (c) => sendFile(c, product, c.req.param("token"), playground.community.id));
  app.post("/api/invoke", tooLong(UPLOAD_BYTES), async (c) =>
    c.json(await invoke(await readBody(c, invokeBody, invokeLimit), languageOf(c))),
  );
  app.post("/api/uploads", (c) => sentAhead.take(c));
  app.post("/api/messages", tooLong(BODY_BYTES), async (c) =>
    c.json(await hear(playground, await readBody(c, messageBody, () => BODY_BYTES), languageOf(c))),
  );
  app.post("/api/clock", tooLong(BODY_BYTES), async (c) =>
    c.json(await time.move(await readBody(c, clockBody, () => BODY_BYTES))),
  );
  app.post("/api/looks", tooLong(BODY_BYTES), async (c) =>
    c.json(await looks.draw(await readBody(c, lookBody, () => BODY_BYTES))),
  );
  app.get("/looks/:id", (c) => looks.send(c, c.req.param("id")));
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
