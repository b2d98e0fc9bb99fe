import { z } from "zod";
import type { Core } from "../core.ts";
import type { Channel, Json, Token, Workspace } from "../model.ts";

/** A refusal of the Web API. */
export class ApiError extends Error {
  readonly error: string;
  readonly messages: readonly string[];
  readonly extra: Json;
  readonly status: number;
  readonly headers: Record<string, string>;
  constructor(
    error: string,
    messages: readonly string[] = [],
    options: { extra?: Json; status?: number; headers?: Record<string, string> } = {},
  ) {
    super(error);
    this.error = error;
    this.messages = messages;
    this.extra = options.extra ?? {};
    this.status = options.status ?? 200;
    this.headers = options.headers ?? {};
  }
}

/** One Web API method: whose token it takes, any of which scopes it needs, and what it does. */
export interface Method {
  token: "bot" | "app" | "none";
  scopes: readonly string[];
  args: z.ZodObject;
  run(core: Core, args: Json, token: Token): Json | Promise<Json>;
}

/** Counts a call of a method of Tier 3 for a workspace; refuses it where there were too many. */
export function ofTier3(core: Core, name: string, team: string): void {
  const wait = core.faults.tier3Wait(name, team);
  if (wait > 0) throw new ApiError("ratelimited", [], { status: 429, headers: { "retry-after": String(wait) } });
}

/** Declares a method; unknown arguments are refused as `invalid_arguments`. */
export function method<Shape extends z.ZodRawShape>(given: {
  token?: Method["token"];
  scopes?: readonly string[];
  args: Shape;
  run(
    core: Core,
    args: z.infer<z.ZodObject<Shape>> & { team_id?: string | undefined },
    token: Token,
  ): Json | Promise<Json>;
}): Method {
  return {
    token: given.token ?? "bot",
    scopes: given.scopes ?? [],
    args: z.strictObject({ token: z.string().optional(), team_id: z.string().optional(), ...given.args }),
    run: (core, args, token) =>
      given.run(core, args as z.infer<z.ZodObject<Shape>> & { team_id?: string | undefined }, token),
  };
}

/** A yes or no in a form or in JSON. */
export const flag = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0"])])
  .transform((value) => value === true || value === "true" || value === "1")
  .optional();

/** A whole number in a form or in JSON. */
export const int = (min: number, max: number) => z.coerce.number().int().min(min).max(max).optional();

/** Undoes the JSON text that a form carries; a text that is not JSON stays and is refused later. */
export function decode(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** The workspace a call works in: the token's, or for an organisation's token the one named by `team_id`. */
export function workspaceOf(core: Core, token: Token, args: Json): Workspace {
  const id = token.team ?? (typeof args["team_id"] === "string" ? args["team_id"] : undefined);
  const workspace = id === undefined ? undefined : core.state.workspaces.get(id);
  if (!workspace)
    throw new ApiError(
      id === undefined ? "missing_argument" : "team_not_found",
      id === undefined ? ["[ERROR] missing required field: team_id"] : [],
    );
  if (token.enterprise !== undefined && workspace.enterprise !== token.enterprise)
    throw new ApiError("team_access_not_granted");
  return workspace;
}

/** The bot user that a token acts as. For an organisation's token that is the bot of the channel's or the named workspace. */
export function botOf(core: Core, token: Token, team?: string): { userId: string; botId: string; team: string } {
  const id =
    token.team ??
    team ??
    [...core.state.workspaces.values()].find((workspace) => workspace.enterprise === token.enterprise && workspace.bot)
      ?.id;
  const bot = id === undefined ? undefined : core.state.workspaces.get(id)?.bot;
  if (!bot || id === undefined) throw new ApiError("account_inactive");
  return { ...bot, team: id };
}

/** A channel that the token may know of; private ones and other people's conversations do not exist for it. */
export function visibleChannel(core: Core, token: Token, id: string): Channel {
  const channel = core.state.channels.get(id);
  if (!channel) throw new ApiError("channel_not_found");
  const teams =
    token.team !== undefined
      ? [token.team]
      : [...core.state.workspaces.values()]
          .filter((workspace) => workspace.enterprise === token.enterprise)
          .map((workspace) => workspace.id);
  const team = teams.find((one) => channel.teams.has(one));
  if (team === undefined) throw new ApiError("channel_not_found");
  const bot = botOf(core, token, team);
  if (channel.kind !== "public" && !channel.members.has(bot.userId)) throw new ApiError("channel_not_found");
  return channel;
}
