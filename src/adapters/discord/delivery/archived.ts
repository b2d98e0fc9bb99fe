import type { API } from "@discordjs/core/http-only";
import { ARCHIVED, codeOf } from "./delivery-failure.ts";

/**
 * Says or changes something in a channel. Where that is an archived thread, in which nothing can be changed, the thread is opened
 * for it and it is done once more (https://docs.discord.com/developers/topics/threads#editing-%26-deleting-threads). Where it
 * could not be opened, as one that is locked, it rejects with what Discord said first: it can be tried again later.
 */
export async function inOpenThread<T>(
  api: API,
  channel: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== ARCHIVED) throw error;
    await api.channels.edit(channel, { archived: false }, { signal }).catch(() => {
      throw error;
    });
    return work();
  }
}
