import type { APIAttachment } from "discord.js";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { releaseFiles } from "../../../core/kernel/values/given-file.ts";
import { type FileValue, fileValue } from "../../kit/given-file.ts";
import { DISCORD } from "../settings.ts";

/** Gives attached files as the options' raw values to whoever fetches them; one that Discord does not hand over is absent. */
export type TakeAttachments = (files: Readonly<Record<string, APIAttachment>>) => Promise<Record<string, unknown>>;

/** Does what may fetch attached files; whatever becomes of it, they take no room any more after it. */
export async function withAttachments(log: Log, work: (take: TakeAttachments) => Promise<void>): Promise<void> {
  const all: Record<string, unknown>[] = [];
  try {
    await work(async (files) => {
      const read = await attachments(files, log);
      all.push(read);
      return read;
    });
  } finally {
    for (const read of all) releaseFiles(read);
  }
}

async function attachments(files: Readonly<Record<string, APIAttachment>>, log: Log): Promise<Record<string, unknown>> {
  const read = await Promise.all(
    Object.entries(files).map(async ([option, file]) => [option, await fetched(file, log)] as const),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function fetched({ filename: name, content_type, size, url }: APIAttachment, log: Log): Promise<FileValue | undefined> {
  const facts = { name, mediaType: content_type ?? "application/octet-stream", size };
  return fileValue(facts, (signal) => fetch(url, { signal }), { log, platform: DISCORD });
}
