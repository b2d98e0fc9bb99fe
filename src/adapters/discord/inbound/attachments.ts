import type { APIAttachment } from "discord.js";
import { fileValue } from "../../kit/files.ts";

const FETCH_MS = 20_000;

/** Attached files as the options' raw values; one that Discord does not hand over is absent. */
export async function attachments(files: Readonly<Record<string, APIAttachment>>): Promise<Record<string, unknown>> {
  const read = await Promise.all(
    Object.entries(files).map(async ([option, file]) => [option, await fetched(file)] as const),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

async function fetched({ filename: name, content_type, size, url }: APIAttachment): Promise<unknown> {
  const facts = { name, mediaType: content_type ?? "application/octet-stream", size };
  return fileValue(facts, () => fetch(url, { signal: AbortSignal.timeout(FETCH_MS) })).catch(() => undefined);
}
