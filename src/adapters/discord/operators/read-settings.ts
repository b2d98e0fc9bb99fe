import { type Problem, problem } from "../../../core/kernel/errors/errors.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { type Environment, type EnvironmentRead, wrongAddress } from "../../kit/environment.ts";
import type { DiscordSettings } from "../settings.ts";
import "./messages/index.ts";

/** What is switched on or off. */
const SWITCHES = ["DISCORD_USER_INSTALL", "DISCORD_INTERESTED", "DISCORD_FORUMS", "DISCORD_MEMBERS"] as const;

/** Every variable that is read here. With any of them Discord is meant. */
export const DISCORD_VARIABLES: readonly string[] = [
  "DISCORD_TOKEN",
  "DISCORD_PUBLIC_KEY",
  "DISCORD_API_URL",
  "DISCORD_SHARDS",
  "DISCORD_SHARD_COUNT",
  ...SWITCHES,
];
// A bot's token is its id, a time and a signature, each in base64url; only that much is checked.
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What the environment says of Discord. Secrets are not repeated. */
export function readDiscord(given: Environment): EnvironmentRead<DiscordSettings> {
  if (!DISCORD_VARIABLES.some((name) => given[name]?.trim())) return { problems: [] };
  const [token = "", publicKey, apiUrl, shards, count, userInstall, interest, forums, members] = DISCORD_VARIABLES.map(
    (name) => given[name]?.trim() || undefined,
  );
  const values = { token, publicKey, apiUrl, shards, count };
  const problems = [
    ...wrongBot(values),
    ...wrongShards(values),
    ...(publicKey !== undefined && isOn(members) ? [problem("discord.config.members")] : []),
    ...SWITCHES.flatMap((name) => wrongSwitch(name, given[name]?.trim() || undefined)),
  ];
  if (problems.length > 0) return { problems };
  const settings = {
    token,
    ...defined({
      publicKey,
      apiUrl: apiUrl?.replace(/\/+$/, ""),
      shards: shards === undefined ? undefined : listOf(shards),
      shardCount: count === undefined ? undefined : Number(count),
      userInstall: isOn(userInstall),
      interest: isOn(interest),
      forums: isOn(forums),
      members: isOn(members),
    }),
  };
  return { problems, settings };
}

/** What the environment gives, as it is written there. */
interface Values {
  readonly token: string;
  readonly publicKey: string | undefined;
  readonly apiUrl: string | undefined;
  readonly shards: string | undefined;
  readonly count: string | undefined;
}

function wrongBot({ token, publicKey, apiUrl }: Values): Problem[] {
  return [
    ...(TOKEN.test(token) ? [] : [problem("discord.config.token")]),
    ...(publicKey === undefined || /^[0-9a-f]{64}$/i.test(publicKey) ? [] : [problem("discord.config.key")]),
    ...wrongAddress("DISCORD_API_URL", apiUrl),
  ];
}

const isOn = (value: string | undefined): true | undefined => (value === "on" ? true : undefined);

const wrongSwitch = (name: string, value: string | undefined): Problem[] =>
  value === undefined || value === "on" || value === "off" ? [] : [problem("discord.config.switch", { name })];

function wrongShards({ publicKey, shards, count }: Values): Problem[] {
  const isCount = count === undefined || /^[1-9]\d{0,4}$/.test(count);
  return [
    ...(isCount ? [] : [problem("discord.config.count")]),
    ...(shards === undefined || areAmong(shards, count) ? [] : [problem("discord.config.shards")]),
    ...(publicKey !== undefined && (shards !== undefined || count !== undefined)
      ? [problem("discord.config.way")]
      : []),
  ];
}

/** Whether what is listed are shards of those that there are. */
function areAmong(shards: string, count: string | undefined): boolean {
  const listed = listOf(shards);
  return listed !== undefined && count !== undefined && !listed.some((shard) => shard >= Number(count));
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
