import { z } from "zod";
import { chosen } from "../adapters/console/terminal-session.ts";
import { viewText } from "../adapters/console/view-text.ts";
import { assemble } from "../app/assemble.ts";
import { readLanguage } from "../core/kernel/language/language.ts";
import type { Post } from "../core/services/posts/posts.ts";
import { sql, type Store } from "../core/services/store/store.ts";
import { fixedClock } from "../core/kernel/time/clock.ts";
import { EXIT } from "./io.ts";
import { moment } from "./moment.ts";
import { cliCommand } from "./cli-command.ts";

const args = z.object({ now: z.string().optional(), community: z.string().optional(), json: z.boolean().optional() });

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly demo: boolean;
  readonly language: string;
  readonly zone: string;
}

/** Delivers what is due, by the product's clock or at a moment, and prints each message that console channels received in this call. */
export const tick = cliCommand(args, async ({ product: own, t, alone }, wish, io) => {
  const product = wish.now === undefined ? own : assemble({ ...own, clock: fixedClock(moment(wish.now)) });
  const communities = await all(product.store);
  const only = wish.community === undefined ? undefined : chosen(communities, wish.community).id;
  const received: Post[] = [];
  await alone(async () => {
    // A post with a caller answers somebody's command; what is delivered has none.
    const stop = product.posts.subscribe((post) => {
      if (post.caller === undefined && post.revision === 0) received.push(post);
    });
    try {
      await product.deliverDue();
      await product.refreshCards();
    } finally {
      stop();
    }
  });
  const now = product.clock.now();
  const messages = received
    .filter((post) => only === undefined || post.community === only)
    .sort((a, b) => a.seq - b.seq);
  const words = messages.map((post) => {
    const community = communities.find((c) => c.id === post.community);
    return viewText(
      post.view,
      { language: readLanguage(community?.language) ?? "en", zone: community?.zone ?? "UTC" },
      now,
    );
  });
  if (wish.json)
    io.out(
      JSON.stringify({
        now: now.toISOString(),
        messages: messages.map((post, i) => ({
          ...addressOf(post),
          key: post.key,
          at: post.at.toISOString(),
          view: post.view,
          text: words[i],
        })),
      }),
    );
  else if (messages.length === 0) io.err(t("terminal.tick.nothing", { now: now.toISOString() }));
  else
    io.out(
      messages
        .map((post, i) => `${post.to.address === "direct" ? "@" : "#"}${post.to.recipient}\n${words[i] ?? ""}`)
        .join("\n\n"),
    );
  return EXIT.done;
});

const addressOf = ({ to }: Post) => (to.address === "direct" ? { direct: to.recipient } : { channel: to.recipient });

/** The communities of the store. */
export async function all(store: Store): Promise<Row[]> {
  return store.statement<Row>(sql`select id, slug, demo, language, zone from community order by slug`);
}
