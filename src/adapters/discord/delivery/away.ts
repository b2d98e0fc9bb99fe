import type { API } from "@discordjs/core/http-only";
import { codeOf } from "./delivery-failure.ts";

// Unknown guild; the bot is not in it (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).
const NOT_THERE = new Set([10_004, 50_001]);

/** Whether an error says that the bot is not on the server it asked about. */
export const saysAway = (error: unknown): boolean => NOT_THERE.has(codeOf(error) ?? 0);

/** Whether Discord says that the bot is not on a server, or not any more. */
export async function isAway(api: API, guild: string): Promise<boolean> {
  return api.guilds.get(guild).then(() => false, saysAway);
}
