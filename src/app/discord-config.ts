import type { DiscordSettings } from "../adapters/discord/settings.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import { isAddress } from "./slack-config.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** With any of these Discord is meant. */
const MEANT = ["DISCORD_TOKEN", "DISCORD_PUBLIC_KEY", "DISCORD_API_URL", "DISCORD_SHARDS", "DISCORD_SHARD_COUNT"];
// A bot's token is its id, a time and a signature, each in base64url; only that much is checked.
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What the environment says of Discord: settings, nothing where none that asks for it is set, or what is wrong. Secrets are not repeated. */
export function readDiscord(given: Environment): { readonly settings?: DiscordSettings; readonly problems: readonly Problem[] } {
  if (!MEANT.some((name) => given[name]?.trim())) return { problems: [] };
  const [token = "", publicKey, apiUrl, shards, count] = MEANT.map((name) => given[name]?.trim() || undefined);
  const listed = shards === undefined ? undefined : listOf(shards);
  const shardCount = count === undefined ? undefined : Number(count);

  const problems: Problem[] = [];
  if (!TOKEN.test(token)) problems.push(problem("terminal.discord.token"));
  if (publicKey !== undefined && !/^[0-9a-f]{64}$/i.test(publicKey)) problems.push(problem("terminal.discord.key"));
  if (apiUrl !== undefined && !isAddress(apiUrl)) problems.push(problem("terminal.slack.url", { name: "DISCORD_API_URL" }));
  if (count !== undefined && !/^[1-9]\d{0,4}$/.test(count)) problems.push(problem("terminal.discord.count"));
  if (shards !== undefined && (listed === undefined || shardCount === undefined || listed.some((s) => s >= shardCount)))
    problems.push(problem("terminal.discord.shards"));
  if (publicKey !== undefined && (shards !== undefined || count !== undefined)) problems.push(problem("terminal.discord.way"));
  if (problems.length > 0) return { problems };
  return {
    problems,
    settings: {
      token,
      ...(publicKey === undefined ? {} : { publicKey }),
      ...(apiUrl === undefined ? {} : { apiUrl: apiUrl.replace(/\/+$/, "") }),
      ...(listed === undefined ? {} : { shards: listed }),
      ...(shardCount === undefined ? {} : { shardCount }),
    },
  };
}

/** "0,2-4" as 0, 2, 3, 4; undefined where it is no such list. */
function listOf(text: string): number[] | undefined {
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const [, from, to = from] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from)) return undefined;
    for (let shard = Number(from); shard <= Number(to); shard += 1) found.add(shard);
  }
  return [...found].sort((a, b) => a - b);
}
