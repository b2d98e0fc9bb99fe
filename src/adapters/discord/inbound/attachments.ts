import type { APIAttachment } from "discord.js";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { type FileValue, fileValue } from "../../kit/given-file.ts";
import { DISCORD } from "../settings.ts";

/** Attached files as the options' raw values; one that Discord does not hand over is absent. */
export async function attachments(
  files: Readonly<Record<string, APIAttachment>>,
  log: Log,
): Promise<Record<string, unknown>> {
  const read = await Promise.all(
    Object.entries(files).map(async ([option, file]) => [option, await fetched(file, log)] as const),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function fetched({ filename: name, content_type, size, url }: APIAttachment, log: Log): Promise<FileValue | undefined> {
  const facts = { name, mediaType: content_type ?? "application/octet-stream", size };
  return fileValue(facts, (signal) => fetch(url, { signal }), { log, platform: DISCORD });
}
