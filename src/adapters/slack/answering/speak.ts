import type { KnownBlock } from "@slack/types";
import { failureOf } from "../delivery/delivery-failure.ts";
import type { Rendered } from "../rendering/render.ts";
import { respond, type Response } from "./respond.ts";
import type { ReplyTarget } from "./reply-target.ts";

// What people wrote is not to be parsed, and links not to be unfolded.
const QUIET = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: "none" } as const;

/** Shows messages to the person alone: at the reply target where that is possible, else directly. */
export async function sayPrivately(target: ReplyTarget, messages: readonly Rendered[]): Promise<void> {
  for (const message of messages) {
    if (await surelyResponded(target, message, { response_type: "ephemeral", replace_original: false })) continue;
    if (target.channel !== undefined && !target.channel.startsWith("D")) await ephemeral(target, message);
    else await posted(target, target.channel ?? target.user, message);
  }
}

/** Shows messages to everybody in the channel, saying whose they are; where the bot may say nothing there, to whoever asked, directly. */
export async function sayOpenly(said: ReplyTarget, messages: readonly Rendered[]): Promise<void> {
  const thread = said.thread ?? said.under;
  const target: ReplyTarget = { ...said, ...(thread === undefined ? {} : { thread }) };
  const { client, team, user, channel } = target;
  for (const message of messages) {
    if (channel === undefined) await posted(target, user, message);
    else if (
      target.thread !== undefined ||
      !(await responded(target, message, { response_type: "in_channel", replace_original: false }))
    )
      await posted(target, channel, message).catch(async (error: unknown) => {
        if (failureOf(error).kind !== "gone") throw error;
        await posted({ client, team, user }, user, message);
      });
  }
}

/** Puts messages in the place of the one whose button was pressed; what does not fit into one follows it. */
export async function sayInPlace(target: ReplyTarget, messages: readonly Rendered[]): Promise<void> {
  const [first, ...more] = messages;
  if (!first || !target.message) return;
  if (!(await surelyResponded(target, first, { replace_original: true }))) {
    if (target.message.ephemeral || target.channel === undefined) await sayPrivately(target, [first]);
    else
      await target.client.chat.update({
        channel: target.channel,
        ts: target.message.ts,
        text: first.text,
        blocks: [...first.blocks],
      });
  }
  if (more.length > 0) await (target.message.ephemeral ? sayPrivately(target, more) : sayOpenly(target, more));
}

async function responded(
  target: ReplyTarget,
  { text, blocks }: Rendered,
  how: Omit<Response, "text" | "blocks">,
): Promise<boolean> {
  if (target.responseUrl === undefined) return false;
  return respond(target.responseUrl, {
    text,
    blocks,
    ...how,
    ...(target.thread === undefined ? {} : { thread_ts: target.thread }),
  });
}

/** For what may be said again after an unclear failure: to one person alone, twice is better than not at all, and what is replaced is replaced by the same. */
async function surelyResponded(...given: Parameters<typeof responded>): Promise<boolean> {
  return responded(...given).catch(() => false);
}

// Where the bot is not in the channel nobody can be answered there: then directly.
async function ephemeral(target: ReplyTarget, { text, blocks }: Rendered): Promise<void> {
  const { client, channel = "", user, thread } = target;
  try {
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks: mutable(blocks),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  } catch {
    await posted({ client, team: target.team, user }, user, { text, blocks, files: [] });
  }
}

async function posted(
  { client, thread, channel: where }: ReplyTarget,
  channel: string,
  { text, blocks }: Rendered,
): Promise<void> {
  const inThread = thread !== undefined && channel === where ? { thread_ts: thread } : {};
  await client.chat.postMessage({ channel, text, blocks: mutable(blocks), ...QUIET, ...inThread });
}

const mutable = (blocks: readonly KnownBlock[]): KnownBlock[] => [...blocks];
