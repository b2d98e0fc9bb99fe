import { z } from "zod";
import { converse } from "../../adapters/console/converse.ts";
import { readsAlong } from "../../core/services/posts/reads-along.ts";
import type { Store } from "../../core/services/store/store.ts";
import { openSession, type TerminalSession } from "../../adapters/console/terminal-session.ts";
import type { PostedNews, Turn } from "../../adapters/console/turn.ts";
import { viewText } from "../../adapters/console/view-text.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import { EXIT, type Io } from "../io/io.ts";
import { handFiles } from "../io/save-files.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { inWishedLanguage } from "./wished-language.ts";

const text = z.string();
const values = z.record(text, z.unknown());
const input = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("line"), line: text }),
  z.object({ kind: z.literal("talk"), text, typed: z.literal(true).exactOptional() }),
  z.object({ kind: z.literal("values"), path: text, values }),
  z.object({ kind: z.literal("suggest"), path: text, option: text, text, values }),
  z.object({ kind: z.literal("complete"), line: text }),
]) satisfies z.ZodType<InvocationInput>;
const wish = z.object({
  as: text,
  channel: text,
  community: text.optional(),
  locale: text.optional(),
  zone: text.optional(),
});
const args = z.object({ wish, input: input.optional(), since: z.number().int().optional() });

const MOST_NEWS = 50;

/** Whether what is posted in the channel is for whoever sits there. */
const reads = (store: Store, { community, space, channel, role }: TerminalSession): Promise<boolean> =>
  store.asCommunity(community.id, "posts", (db) => readsAlong(db, { community, space, channel }, role));

/** One turn of a chat: what was posted meanwhile, and the reply to what was typed, as one line of JSON (a Turn). */
export const turn = cliCommand(args, (context, asked, io) =>
  inWishedLanguage(asked.wish.locale, io, () => take(context, asked, io)),
);

async function take({ product }: CliContext, { wish, input, since }: z.output<typeof args>, io: Io): Promise<number> {
  const session = await openSession(product.store, wish);
  const now = product.clock.now();
  // A chat begins where the community's posts end.
  const from = since ?? (await product.posts.newest(session.community.id));
  const posts = await product.posts.since(session.community.id, from, MOST_NEWS);
  // Whoever is suspended is told nothing, in the channel or directly.
  const meant = session.suspended ? [] : posts;
  const along = meant.length > 0 && (await reads(product.store, session));
  const news = meant
    .filter(({ to }) => to.space === session.space)
    .filter(({ to }) =>
      to.address === "direct" ? to.recipient === session.user : along && to.recipient === session.channel,
    )
    .map(
      (post): PostedNews => ({
        key: post.key,
        direct: post.to.address === "direct",
        text: viewText(post.view, session, now),
        ...(post.caller === undefined ? {} : { caller: post.caller }),
      }),
    );
  const id = `cli-${product.ids.next()}`;
  const reply = input === undefined ? undefined : await converse(product, session, input, id);
  if (reply && "view" in reply) await handFiles(reply.view, { ...product, community: session.community.id }, io);
  const made: Turn = {
    id,
    session,
    now: now.toISOString(),
    seq: posts.at(-1)?.seq ?? from,
    news,
    ...(reply ? { reply } : {}),
  };
  io.out(JSON.stringify(made));
  return EXIT.done;
}
