import { limitsOf } from "../../core/kernel/catalogue/budgets.ts";
import type { ReadBy } from "../../core/kernel/commands/platform.ts";
import { pastLimit } from "../../core/kernel/dispatch/spending.ts";
import { problem, type Problem, UserError } from "../../core/kernel/errors/errors.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import { lengthOf, withoutControls } from "../../core/kernel/text/text.ts";
import { spend } from "../../core/services/limits/spend.ts";
import { CONSOLE } from "../../core/services/posts/posts.ts";
import type { MessageBody } from "./bodies.ts";
import { MESSAGE_MAX, messageView } from "./message-text.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { type Present, present } from "./presence.ts";
import { RequestError } from "./problems.ts";
import { postFor, readingOf } from "./reading.ts";
import type { Heard } from "./wire.ts";

/**
 * Something that a persona says in a pane: in a channel it is a post of theirs that everybody sees who reads along there, once
 * per id. Of the bot it asks what is behind a mention of it, or all of it in a direct message. Throws RequestError for a
 * persona or channel that is not there or not read, and UserError for a text that is none, too long, or one too many.
 */
export async function hear(playground: PlaygroundContext, body: MessageBody, language: Language): Promise<Heard> {
  const { as, channel } = body;
  const author = await present(playground, body);
  const text = withoutControls(body.text).trim();
  if (text === "") throw new UserError(problem("option.empty"));
  const length = lengthOf(text);
  if (length > MESSAGE_MAX) throw new UserError(problem("option.long", { max: MESSAGE_MAX, length }));
  const direct = channel.startsWith("@");
  const asks = direct ? text : addressed(text);
  const asking = asks === undefined ? {} : { asks };
  if (direct) return asking;
  const { open, suspended } = await readingOf(playground, channel, as);
  const reader = { language, zone: body.zone ?? "UTC" };
  if (open) return { post: await posted(playground, { ...body, text }, author, reader), ...asking };
  // Who does not read along may ask all the same: they alone see the answer.
  if (asks !== undefined) return asking;
  throw new RequestError(403, suspended === true ? problem("caller.suspended") : unread(channel));
}

const unread = (channel: string): Problem => problem("playground.error.unread", { channel });

async function posted(
  playground: PlaygroundContext,
  { id, as, channel, text }: MessageBody,
  author: Present,
  reader: ReadBy,
): Promise<NonNullable<Heard["post"]>> {
  const { product, community, clock } = playground;
  const key = `said ${as} ${id}`;
  const known = await product.posts.find(community.id, key);
  if (known === undefined) await spendOnIt(playground, author, reader);
  const to = { platform: CONSOLE, space: community.slug, address: "channel", recipient: channel } as const;
  const said = { view: messageView(text), caller: author.name, author: author.person, at: clock.now() };
  const added = known ?? (await product.posts.add({ community: community.id, to, key, ...said }));
  const post = await product.posts.get(community.id, added);
  if (!post) throw new RequestError(404, problem("playground.error.message"));
  return postFor(playground, author, post);
}

/** Takes of what somebody may say aloud, as a command does that posts in a channel. Throws UserError where that is used up. */
async function spendOnIt(
  { product, community, clock }: PlaygroundContext,
  { person, role }: Present,
  { language, zone }: ReadBy,
): Promise<void> {
  const rate = limitsOf(product.catalogue, product.limitSettings)("aloud", role);
  if (rate === undefined) return;
  const taken = await product.store.asCommunity(community.id, "playground", (db) =>
    spend(db, { community: community.id, who: person, budget: "aloud", cost: 1, rate }),
  );
  if (taken.waitMs === undefined) return;
  const at = { app: product, now: clock.now(), format: formatter(language, zone) };
  throw new UserError(pastLimit(at, "aloud", taken.waitMs));
}

/** The bot's mention, as it is typed here. */
const MENTION = /(^|[\s(])@rapporteur\b[:,]?/giu;

/** What a message asks of the bot: its words without the mention; undefined where it does not mention the bot. */
function addressed(text: string): string | undefined {
  const without = text.replace(MENTION, "$1");
  return without === text ? undefined : without.replace(/\s+/gu, " ").trim();
}
