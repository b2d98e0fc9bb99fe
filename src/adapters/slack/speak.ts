import type { KnownBlock } from "@slack/types";
import type { Rendered } from "./render.ts";
import { respond, type Response } from "./respond.ts";
import type { Spot } from "./spot.ts";

// What people wrote is not to be parsed, and links not to be unfolded.
const QUIET = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: "none" } as const;

/** Shows messages to the person alone: at the spot where that is possible, else directly. */
export async function sayPrivately(spot: Spot, messages: readonly Rendered[]): Promise<void> {
  for (const message of messages) {
    if (await surelyResponded(spot, message, { response_type: "ephemeral", replace_original: false })) continue;
    if (spot.channel !== undefined && !spot.channel.startsWith("D")) await ephemeral(spot, message);
    else await posted(spot, spot.channel ?? spot.user, message);
  }
}

/** Shows messages to everybody in the channel, saying whose they are. */
export async function sayOpenly(said: Spot, messages: readonly Rendered[]): Promise<void> {
  const thread = said.thread ?? said.under;
  const spot: Spot = { ...said, ...(thread === undefined ? {} : { thread }) };
  for (const message of messages) {
    if (spot.channel === undefined) await posted(spot, spot.user, message);
    else if (
      spot.thread !== undefined ||
      !(await responded(spot, message, { response_type: "in_channel", replace_original: false }))
    )
      await posted(spot, spot.channel, message);
  }
}

/** Puts messages in the place of the one whose button was pressed; what does not fit into one follows it. */
export async function sayInPlace(spot: Spot, messages: readonly Rendered[]): Promise<void> {
  const [first, ...more] = messages;
  if (!first || !spot.message) return;
  if (!(await surelyResponded(spot, first, { replace_original: true }))) {
    if (spot.message.ephemeral || spot.channel === undefined) await sayPrivately(spot, [first]);
    else
      await spot.client.chat.update({
        channel: spot.channel,
        ts: spot.message.ts,
        text: first.text,
        blocks: [...first.blocks],
      });
  }
  if (more.length > 0) await (spot.message.ephemeral ? sayPrivately(spot, more) : sayOpenly(spot, more));
}

async function responded(
  spot: Spot,
  { text, blocks }: Rendered,
  how: Omit<Response, "text" | "blocks">,
): Promise<boolean> {
  if (spot.responseUrl === undefined) return false;
  return respond(spot.responseUrl, {
    text,
    blocks,
    ...how,
    ...(spot.thread === undefined ? {} : { thread_ts: spot.thread }),
  });
}

/** For what may be said again after an unclear failure: to one person alone, twice is better than not at all, and what is replaced is replaced by the same. */
async function surelyResponded(...given: Parameters<typeof responded>): Promise<boolean> {
  return responded(...given).catch(() => false);
}

// Where the bot is not in the channel nobody can be answered there: then directly.
async function ephemeral(spot: Spot, { text, blocks }: Rendered): Promise<void> {
  const { client, channel = "", user, thread } = spot;
  try {
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks: mutable(blocks),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  } catch {
    await posted({ client, team: spot.team, user }, user, { text, blocks, files: [] });
  }
}

async function posted(
  { client, thread, channel: where }: Spot,
  channel: string,
  { text, blocks }: Rendered,
): Promise<void> {
  const inThread = thread !== undefined && channel === where ? { thread_ts: thread } : {};
  await client.chat.postMessage({ channel, text, blocks: mutable(blocks), ...QUIET, ...inThread });
}

const mutable = (blocks: readonly KnownBlock[]): KnownBlock[] => [...blocks];
