import type { RequestListener } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Log } from "../core/kernel/errors/log.ts";
import type { PublicFeed } from "../core/services/feeds/feed.ts";
import type { Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";
import { clientOf, type TrustedProxies } from "./client-address.ts";
import { feedLimits } from "./feed-limits.ts";

const HEADERS = {
  "Cache-Control": "private, no-cache",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

/** Serves a feed below its path. Whatever is not there is answered alike: unknown, wrong, revoked, or somebody's who left. */
export function feedListener(
  feed: PublicFeed,
  { store, clock, log }: { readonly store: Store; readonly clock: Clock; readonly log: Log },
  trusted?: TrustedProxies,
): RequestListener {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const limits = feedLimits(clock);
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });
  app.get(`/${feed.path}/:name`, async (c) => {
    const name = c.req.param("name");
    const client = clientOf(c.env.incoming, trusted);
    if (!limits.mayAsk(client, name)) return c.text("too many requests", 429, { "Retry-After": "60" });
    const found = await feed.read(store, name, c.req.query("what"), clock.now());
    limits.found(client, name, found !== undefined);
    if (!found) return c.text("not found", 404);
    const known = (c.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (known.includes(found.etag) || known.includes("*")) return c.body(null, 304, { ETag: found.etag });
    return c.body(found.text, 200, {
      ETag: found.etag,
      "Content-Type": feed.mediaType,
      "Content-Disposition": `inline; filename="${feed.fileName}"`,
    });
  });
  app.notFound((c) => c.text("not found", 404));
  app.onError((error, c) => {
    // The address is a secret: it is not logged.
    log.error({ error }, "a feed could not be given");
    return c.text("unavailable", 503, { "Retry-After": "60" });
  });
  const answer = getRequestListener(app.fetch);
  return (request, response) => void answer(request, response);
}
