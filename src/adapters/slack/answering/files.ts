import { filesIn } from "../../../core/kernel/views/contents.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { fileAt, wholeFile } from "../../kit/files.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { SLACK } from "../settings.ts";
import type { ReplyDeps } from "./reply-deps.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** Uploads the files of a view: to the channel, or to the person alone. A file that is no longer kept is left out; its name and words stand in the message. Returns the names of those that the bot may not send. */
export async function uploadFiles(
  { store, tokens, log }: ReplyDeps,
  view: View,
  target: ReplyTarget,
  open: boolean,
): Promise<string[]> {
  const unsent: string[] = [];
  const at = { store, tokens, platform: SLACK, space: target.team };
  for (const block of filesIn(view)) {
    const made = await fileAt(at, block.token);
    if (made === undefined) {
      log.warn({ platform: SLACK, mediaType: block.mediaType }, "a file is no longer kept");
      continue;
    }
    const channel = open && target.channel !== undefined ? target.channel : await direct(target);
    const begun = target.thread ?? target.under;
    const thread = open && begun !== undefined ? { thread_ts: begun } : {};
    const file = await wholeFile(made);
    const named = { filename: block.name, title: block.name, alt_text: block.alt };
    try {
      await target.client.filesUploadV2({ channel_id: channel, ...thread, ...named, file });
    } catch (error) {
      if (codeOf(error) !== "missing_scope") throw error;
      unsent.push(block.name);
    }
  }
  return unsent;
}

async function direct({ client, user }: ReplyTarget): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error("Slack opened no direct message");
  return channel.id;
}
