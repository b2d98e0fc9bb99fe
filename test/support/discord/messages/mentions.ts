import type { Json, Pings } from "../model.ts";
import { listOf } from "../validate/component-tree.ts";

const strings = (value: Json, key: string): string[] => listOf(value, key).map(String);

/** Everybody a text names: people, roles, and whether it says `@everyone` or `@here`. */
export function namedIn(text: string): Pings {
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
  return { everyone: /@(everyone|here)/.test(text), users: ids(/<@!?(\d+)>/g), roles: ids(/<@&(\d+)>/g) };
}

/** Whom a text pings. `parsed` is what Discord takes when `allowed` is absent; `repliedTo` the author of the message it replies to. Whether the bot may mention everyone is left out of account. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export function pingsOf(
  text: string,
  allowed: Json | undefined,
  parsed: readonly ("users" | "roles" | "everyone")[],
  repliedTo?: string,
): Pings {
  const named = namedIn(text);
  const parse = allowed ? strings(allowed, "parse") : parsed;
  const among = (kind: "users" | "roles") =>
    named[kind].filter((id) => parse.includes(kind) || (allowed !== undefined && strings(allowed, kind).includes(id)));
  const replied = repliedTo !== undefined && (allowed ? allowed["replied_user"] === true : true) ? [repliedTo] : [];
  return {
    everyone: named.everyone && parse.includes("everyone"),
    users: [...new Set([...among("users"), ...replied])],
    roles: among("roles"),
  };
}

/** Both together. */
export const bothPings = (one: Pings, other: Pings): Pings => ({
  everyone: one.everyone || other.everyone,
  users: [...new Set([...one.users, ...other.users])],
  roles: [...new Set([...one.roles, ...other.roles])],
});
