import type { Clock } from "../clock.ts";
import { ApiError, invalidForm, refusal, type Problem } from "./api-error.ts";
import type { Ids } from "./ids.ts";
import type { Json } from "./model.ts";
import { COMMAND } from "./validate/command.ts";
import { listOf } from "./validate/component-tree.ts";

/** Most commands of a type, globally and again per guild. https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST: Readonly<Record<number, number>> = { [COMMAND.CHAT]: 100, [COMMAND.USER]: 15, [COMMAND.MESSAGE]: 15 };
/** Creations a day, globally and again per guild. */
const CREATIONS_A_DAY = 200;
const DAY_MS = 86_400_000;

/** The registered commands; `scope` is a guild, or undefined for the global ones. Definitions carry every localisation. */
export interface CommandRegistry {
  list(scope: string | undefined): Json[];
  /** Refuses with 10063. */
  get(scope: string | undefined, id: string): Json;
  /** Registers a command, or overwrites the one of that type and name. */
  put(scope: string | undefined, body: Json): { command: Json; created: boolean };
  /** Makes these the only commands. */
  replace(scope: string | undefined, bodies: readonly Json[]): Json[];
  patch(scope: string | undefined, id: string, body: Json): Json;
  remove(scope: string | undefined, id: string): void;
}

/** An option as Discord gives it back: without what is false or empty. */
function option(given: Json): Json {
  const options = listOf(given, "options");
  const choices = listOf(given, "choices");
  const kept = Object.entries(given).filter(
    ([key, value]) =>
      value !== false && value !== null && value !== undefined && key !== "options" && key !== "choices",
  );
  return {
    ...Object.fromEntries(kept),
    name_localizations: given["name_localizations"] ?? null,
    description_localizations: given["description_localizations"] ?? null,
    ...(options.length > 0 ? { options: options.map(option) } : {}),
    ...(choices.length > 0
      ? { choices: choices.map((one) => ({ ...one, name_localizations: one["name_localizations"] ?? null })) }
      : {}),
  };
}

/** A command or option without its localisations, as a list without `with_localizations` has it. */
export function withoutLocalisations(given: Json): Json {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = given;
  for (const key of ["options", "choices"])
    if (Array.isArray(rest[key])) rest[key] = listOf(rest, key).map(withoutLocalisations);
  return rest;
}

/** Nothing registered yet. */
export function createCommandRegistry(clock: Clock, ids: Ids, applicationId: string): CommandRegistry {
  const scopes = new Map<string, Map<string, Json>>();
  const creations = new Map<string, number[]>();
  const of = (scope: string | undefined): Map<string, Json> => {
    const known = scopes.get(scope ?? "") ?? new Map<string, Json>();
    scopes.set(scope ?? "", known);
    return known;
  };
  const typeOf = (body: Json): number => Number(body["type"] ?? COMMAND.CHAT);
  const same = (scope: string | undefined, body: Json) =>
    [...of(scope).values()].find((one) => one["type"] === typeOf(body) && one["name"] === body["name"]);
  const countCreation = (scope: string | undefined) => {
    const recent = (creations.get(scope ?? "") ?? []).filter((at) => clock.now() - at < DAY_MS);
    if (recent.length >= CREATIONS_A_DAY)
      throw new ApiError(
        400,
        30034,
        `Max number of daily application command creates has been reached (${CREATIONS_A_DAY})`,
      );
    creations.set(scope ?? "", [...recent, clock.now()]);
  };
  const build = (scope: string | undefined, body: Json, id: string): Json => ({
    id,
    application_id: applicationId,
    version: ids.next(clock.now()),
    ...(scope === undefined
      ? {
          contexts: body["contexts"] ?? null,
          integration_types: body["integration_types"] ?? [0],
          dm_permission: body["dm_permission"] ?? true,
        }
      : { guild_id: scope }),
    type: typeOf(body),
    name: body["name"],
    name_localizations: body["name_localizations"] ?? null,
    description: body["description"] ?? "",
    description_localizations: body["description_localizations"] ?? null,
    default_member_permissions:
      typeof body["default_member_permissions"] === "number"
        ? String(body["default_member_permissions"])
        : (body["default_member_permissions"] ?? null),
    nsfw: body["nsfw"] ?? false,
    ...(listOf(body, "options").length > 0 ? { options: listOf(body, "options").map(option) } : {}),
  });
  const limit = (commands: Iterable<Json>) => {
    for (const [type, most] of Object.entries(MOST))
      if ([...commands].filter((one) => typeOf(one) === Number(type)).length > most)
        throw new ApiError(400, 30032, `Maximum number of application commands reached (${most}).`);
  };
  const registry: CommandRegistry = {
    list: (scope) => [...of(scope).values()],
    get(scope, id) {
      const command = of(scope).get(id);
      if (!command) throw refusal(10063);
      return command;
    },
    put(scope, body) {
      const before = same(scope, body);
      if (!before) {
        limit([...of(scope).values(), body]);
        countCreation(scope);
      }
      const command = build(scope, body, before ? String(before["id"]) : ids.next(clock.now()));
      of(scope).set(String(command["id"]), command);
      return { command, created: !before };
    },
    replace(scope, bodies) {
      const taken = new Set<string>();
      const problems = bodies.flatMap((body, index): Problem[] => {
        const mark = `${typeOf(body)}:${String(body["name"])}`;
        if (!taken.has(mark)) {
          taken.add(mark);
          return [];
        }
        return [
          {
            path: [index],
            code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
            message: "Application command names must be unique",
          },
        ];
      });
      if (problems.length > 0) throw invalidForm(problems);
      limit(bodies);
      const commands = bodies.map((body) => {
        const before = same(scope, body);
        if (!before) countCreation(scope);
        return build(scope, body, before ? String(before["id"]) : ids.next(clock.now()));
      });
      scopes.set(scope ?? "", new Map(commands.map((command) => [String(command["id"]), command])));
      return commands;
    },
    patch(scope, id, body) {
      const before = registry.get(scope, id);
      const other = body["name"] === undefined ? undefined : same(scope, { type: before["type"], name: body["name"] });
      if (other && other["id"] !== id)
        throw invalidForm([
          {
            path: ["name"],
            code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
            message: "Application command names must be unique",
          },
        ]);
      const command = build(scope, { ...before, ...body }, id);
      of(scope).set(id, command);
      return command;
    },
    remove(scope, id) {
      registry.get(scope, id);
      of(scope).delete(id);
    },
  };
  return registry;
}
