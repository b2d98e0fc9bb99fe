import type { RequestListener } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import QuickLRU from "quick-lru";
import { CALENDAR_TYPE, readFeed } from "../core/features/calendar/feature.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";

/** Most look-ups of feeds from one address in a minute. Calendars ask hourly; what stands before the bot asks for many people. */
export const LOOKUPS_A_MINUTE = 300;

const MINUTE = 60_000;
const HEADERS = {
  "Cache-Control": "private, no-cache",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

/** Serves the private calendars below /calendar/. Whatever is not there is answered alike: unknown, wrong, revoked, or somebody's who left. */
export function calendarFeed({
  store,
  clock,
  log,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}): RequestListener {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const mayAsk = limiter(clock);
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });
  app.get("/calendar/:name", async (c) => {
    // An address forwarded by a header could be anybody's.
    if (!mayAsk(c.env.incoming.socket.remoteAddress ?? ""))
      return c.text("too many requests", 429, { "Retry-After": "60" });
    const found = await readFeed(
      store,
      c.req.param("name"),
      c.req.query("what") === "all" ? "all" : "mine",
      clock.now(),
    );
    if (!found) return c.text("not found", 404);
    const known = (c.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
    if (known.includes(found.etag) || known.includes("*")) return c.body(null, 304, { ETag: found.etag });
    return c.body(found.text, 200, {
      ETag: found.etag,
      "Content-Type": CALENDAR_TYPE,
      "Content-Disposition": 'inline; filename="meetings.ics"',
    });
  });
  app.notFound((c) => c.text("not found", 404));
  app.onError((error, c) => {
    // The address is a secret: it is not logged.
    log.error({ error }, "a calendar could not be given");
    return c.text("unavailable", 503, { "Retry-After": "60" });
  });
  const answer = getRequestListener(app.fetch);
  return (request, response) => void answer(request, response);
}

/** Counts look-ups by address and minute. */
function limiter(clock: Clock): (address: string) => boolean {
  const counts = new QuickLRU<string, { minute: number; count: number }>({ maxSize: 10_000 });
  return (address) => {
    const minute = Math.floor(clock.now().getTime() / MINUTE);
    const held = counts.get(address);
    const count = held?.minute === minute ? held.count + 1 : 1;
    counts.set(address, { minute, count });
    return count <= LOOKUPS_A_MINUTE;
  };
}
