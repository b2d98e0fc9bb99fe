import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Post } from "../../core/services/posts/posts.ts";
import type { Feed } from "./feed.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { postFor, type PaneReading, readingOf, readingsOf } from "./reading.ts";
import { type FeedEvent, paneOf } from "./wire.ts";

// Comments keep the connection open and tell a page that it is alive, in milliseconds.
const BEAT = 15_000;
/** Posts a page that was away is told at most; one that missed more reads its pane anew. */
const MISSED = 1_000;

/** The event stream of one page: posts that its persona may read, after the one it saw last, and the clock's moves. */
export function events(
  c: Context,
  playground: PlaygroundContext,
  feed: Feed,
  user: string,
  after: number,
  ended: AbortSignal,
): Response {
  c.header("X-Accel-Buffering", "no");
  return streamSSE(c, async (stream) => {
    const waiting: FeedEvent[] = [];
    let wake = () => {};
    const hush = await feed.listen((event) => {
      waiting.push(event);
      wake();
    });
    const stop = () => wake();
    stream.onAbort(stop);
    ended.addEventListener("abort", stop);
    const beat = setInterval(() => void stream.write(": still here\n\n"), BEAT).unref();
    const sent = new Set<string>();
    const post = async (kind: "post" | "changed", one: Post, reading: PaneReading) => {
      if (!reading.open || (kind === "post" && sent.has(one.id))) return;
      sent.add(one.id);
      await stream.writeSSE({
        event: kind,
        data: JSON.stringify(postFor(playground, reading, one)),
        ...(kind === "post" ? { id: String(one.seq) } : {}),
      });
    };
    try {
      await stream.writeSSE({ event: "open", data: "", retry: 2_000 });
      const missed = await playground.product.posts.since(playground.community.id, after, MISSED);
      const readings = await readingsOf(playground, missed, user);
      for (const one of missed) await post("post", one, readings(one));
      while (!stream.aborted && !stream.closed && !ended.aborted) {
        const event = waiting.shift();
        if (!event) await new Promise<void>((resolve) => (wake = resolve));
        else if (event.kind === "clock") await stream.writeSSE({ event: "clock", data: JSON.stringify(event.clock) });
        else await post(event.kind, event.post, await readingOf(playground, paneOf(event.post), user));
      }
    } finally {
      clearInterval(beat);
      ended.removeEventListener("abort", stop);
      hush();
    }
  });
}
