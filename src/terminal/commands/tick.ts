import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { terminalPaint } from "../../adapters/console/paint.ts";
import { viewText } from "../../adapters/console/view-text.ts";
import { assemble, type Rapporteur } from "../../app/assemble.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { nextDue, travel } from "../../core/services/delivery/planning/travel.ts";
import { CONSOLE, type Post } from "../../core/services/posts/posts.ts";
import { sql, type Store } from "../../core/services/store/store.ts";
import { fixedClock, movable } from "../../core/kernel/time/clock.ts";
import type { Paint } from "../../core/kernel/views/plain.ts";
import { EXIT } from "../io/io.ts";
import { moment } from "../io/moment.ts";
import { cliCommand } from "./cli-command.ts";

const args = z.object({
  now: z.string().optional(),
  community: z.string().optional(),
  json: z.boolean().optional(),
  colour: z.boolean().optional(),
});

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly demo: boolean;
  readonly language: string;
  readonly zone: string;
}

/**
 * Delivers what is due, by the product's clock or, with `now`, everything up to a moment as time would bring it, and prints
 * each message that console channels received in this call.
 */
export const tick = cliCommand(args, async ({ product: own, t, alone }, wish, io) => {
  const until = wish.now === undefined ? undefined : moment(wish.now, own.clock.now());
  const communities = await all(own.store);
  const only = wish.community === undefined ? undefined : chosen(communities, wish.community).id;
  const received: Post[] = [];
  const now = await alone(() => {
    // A post with a caller answers somebody's command; what is delivered has none.
    const stop = own.posts.subscribe((post) => {
      if (post.caller === undefined && post.revision === 0) received.push(post);
    });
    return delivered(own, until).finally(stop);
  });
  const messages = received
    .filter((post) => only === undefined || post.community === only)
    .sort((a, b) => a.seq - b.seq)
    .map((post) => ({ post, ...written(post, communities, wish.colour && !wish.json ? terminalPaint : undefined) }));
  if (wish.json)
    io.out(
      JSON.stringify({
        now: now.toISOString(),
        messages: messages.map(({ post, text }) => ({
          ...addressOf(post),
          key: post.key,
          at: post.at.toISOString(),
          view: post.view,
          text,
        })),
      }),
    );
  else if (messages.length === 0) io.err(t("terminal.tick.nothing", { now: now.toISOString() }));
  else io.out(messages.map(({ heading, text }) => `${heading}\n${text}`).join("\n\n"));
  return EXIT.done;
});

/** Delivers what is due now, or up to a moment by a clock of this call's own; returns the moment that was reached. */
async function delivered(own: Rapporteur, until: Date | undefined): Promise<Date> {
  const start = own.clock.now();
  const clock = movable(fixedClock(until !== undefined && until < start ? until : start));
  const product = until === undefined ? own : assemble({ ...own, clock });
  const platforms = [CONSOLE, ...(own.transports ?? []).map(({ name }) => name)];
  const passing = { clock, nextDue: () => nextDue(own.store, platforms), deliverDue: () => product.deliverDue() };
  await (until === undefined ? product.deliverDue() : travel(passing, until, Number.POSITIVE_INFINITY));
  await product.refreshCards();
  return clock.now();
}

/** A message as its community reads it, and where and when it came. */
function written(
  post: Post,
  communities: readonly Row[],
  paint?: Paint,
): { readonly heading: string; readonly text: string } {
  const community = communities.find(({ id }) => id === post.community);
  const reader = { language: readLanguage(community?.language) ?? "en", zone: community?.zone ?? "UTC" };
  const at = formatter(reader.language, reader.zone).moment(post.at, "full", post.at);
  return {
    heading: `${post.to.address === "direct" ? "@" : "#"}${post.to.recipient} · ${at}`,
    text: viewText(post.view, reader, post.at, paint),
  };
}

const addressOf = ({ to }: Post) => (to.address === "direct" ? { direct: to.recipient } : { channel: to.recipient });

/** The communities of the store. */
export async function all(store: Store): Promise<Row[]> {
  return store.statement<Row>(sql`select id, slug, demo, language, zone from community order by slug`);
}
