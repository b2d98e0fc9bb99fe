import type { Installation } from "@slack/oauth";
import type { Installations } from "../../../core/services/installations/installations.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/kernel/time/units.ts";

// The SDK renews a token that has less than this left (https://docs.slack.dev/tools/node-slack-sdk/oauth).
const RENEWED_MS = 2 * HOUR_MS;
// Whoever was to renew a token and did not in this time is not waited for: the next one tries.
const TRY_MS = MINUTE_MS;

/**
 * An installation as this process may use it. A refresh token serves once, so of several replicas one renews a token that is
 * about to expire; the others read it without its refresh token, and go on with what is left of the old one.
 */
export async function renewable(
  id: string,
  installation: Installation,
  installations: Installations,
  now: number,
): Promise<Installation> {
  const { bot } = installation;
  if (bot?.refreshToken === undefined || bot.expiresAt === undefined) return installation;
  const left = bot.expiresAt * 1_000 - now;
  if (left > RENEWED_MS) return installation;
  if (await installations.first(`renew ${id} ${bot.expiresAt} ${Math.floor(now / TRY_MS)}`)) return installation;
  const { refreshToken: _left, ...current } = bot;
  return { ...installation, bot: current };
}
