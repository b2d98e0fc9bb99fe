import type { WebClient } from "@slack/web-api";
import { openFile } from "../../../core/services/files/generated-files.ts";
import { FILE_BYTES } from "../../../core/kernel/options/values.ts";
import { filesIn } from "../../../core/kernel/views/contents.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { ReplyDeps } from "./reply-deps.ts";
import type { ReplyTarget } from "./reply-target.ts";

const FETCH_MS = 20_000;

/** Uploads the files of a view: to the channel, or to the person alone. A file that is no longer kept is left out; its name and words stand in the message. */
export async function uploadFiles(
  { tokens, log }: ReplyDeps,
  view: View,
  target: ReplyTarget,
  open: boolean,
): Promise<void> {
  for (const block of filesIn(view)) {
    const made = await openFile(tokens, block.token);
    if (made === undefined) {
      log.warn({ platform: "slack", file: block.name }, "a file is no longer kept");
      continue;
    }
    const channel = open && target.channel !== undefined ? target.channel : await direct(target);
    const begun = target.thread ?? target.under;
    const thread = open && begun !== undefined ? { thread_ts: begun } : {};
    const file = Buffer.from(made.base64, "base64");
    await target.client.filesUploadV2({
      channel_id: channel,
      ...thread,
      filename: block.name,
      title: block.name,
      alt_text: block.alt,
      file,
    });
  }
}

async function direct({ client, user }: ReplyTarget): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error("Slack opened no direct message");
  return channel.id;
}

/** A file that somebody attached to a form, as the option's raw value; undefined where Slack does not give it or it is too large. */
export async function fetchFile(
  client: WebClient,
  token: string,
  id: string,
): Promise<{ name: string; mediaType: string; size: number; base64: string } | undefined> {
  const { file } = await client.files.info({ file: id });
  const url = file?.url_private_download ?? file?.url_private;
  if (file === undefined || url === undefined) return undefined;
  const facts = { name: file.name ?? id, mediaType: file.mimetype ?? "application/octet-stream" };
  // Too large: the option's kind says so, from the size alone.
  if ((file.size ?? 0) > FILE_BYTES) return { ...facts, size: file.size ?? 0, base64: "" };
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(FETCH_MS),
  });
  if (!answer.ok) return undefined;
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { ...facts, size: bytes.length, base64: bytes.toString("base64") };
}
