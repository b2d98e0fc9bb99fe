import type { APIApplicationCommand, RESTPutAPIApplicationCommandsJSONBody } from "discord.js";

/**
 * Whether what is registered must be written anew. `registered` is to be fetched with its localizations. What Discord
 * fills in, leaves out or sorts is no difference: registering costs of a daily allowance
 * (https://docs.discord.com/developers/interactions/application-commands#registering-a-command).
 */
export function differs(
  wanted: RESTPutAPIApplicationCommandsJSONBody,
  registered: readonly APIApplicationCommand[],
): boolean {
  return wanted.length !== registered.length || listed(wanted) !== listed(registered);
}

function listed(commands: readonly object[]): string {
  return JSON.stringify(commands.map((c) => JSON.stringify(plain({ type: 1, ...c }))).sort());
}

// Discord's own, or of no meaning for us.
const NOT_OURS = new Set([
  "id",
  "application_id",
  "version",
  "guild_id",
  "nsfw",
  "dm_permission",
  "handler",
  "name_localized",
  "description_localized",
]);
// Lists without an order of their own; options and choices stand as they were sent.
const SETS = new Set(["contexts", "integration_types", "channel_types"]);

/** A command, option or choice without what says nothing, its keys in order. */
function plain(part: object): object {
  const entries = Object.entries(part)
    .filter(([key]) => !NOT_OURS.has(key))
    .map(([key, value]) => [key, meant(key, value, part)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function meant(key: string, value: unknown, part: object): unknown {
  if (value === null || value === undefined || value === false || value === "") return undefined;
  if (key === "default_member_permissions") return typeof value === "number" ? String(value) : value;
  if (key.endsWith("_localizations"))
    return localized(value, (part as Readonly<Record<string, unknown>>)[key.replace("_localizations", "")]);
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return undefined;
  if (SETS.has(key)) return [...(value as number[])].sort((a, b) => a - b);
  return value.map((one: unknown) => (typeof one === "object" && one !== null ? plain(one) : one));
}

/** Localizations that are the default say nothing to Discord. */
function localized(value: unknown, usual: unknown): unknown {
  const own = Object.entries(value as Readonly<Record<string, string | null>>).filter(
    ([, text]) => text !== null && text !== usual,
  );
  return own.length === 0 ? undefined : Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}
