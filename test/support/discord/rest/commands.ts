import { invalidForm, refusal, refuseForm, type Problem } from "../api-error.ts";
import { withoutLocalisations } from "../command-registry.ts";
import type { Core } from "../core.ts";
import type { Json } from "../model.ts";
import { shapeProblems, type BodyKind } from "../validate/body.ts";
import { checkCommand } from "../validate/command.ts";
import { visibleGuild } from "./access.ts";
import { noContent, ok, route, type Handler, type Route, type RouteRequest } from "./route.ts";

/** The guild of the path, if the app is in it, or undefined for global commands. */
function scopeOf(core: Core, { params }: RouteRequest): string | undefined {
  if (params["application"] !== core.applicationId) throw refusal(50001);
  return params["guild"] === undefined ? undefined : visibleGuild(core, params["guild"], 50001).id;
}

/** Discord's API description has neither `nsfw` nor permissions as text, which its documentation has. https://discord.com/developers/docs/interactions/application-commands#create-global-application-command-json-params */
function describable(body: Json): Json {
  const { nsfw: _nsfw, ...rest } = body;
  const permissions = rest["default_member_permissions"];
  return typeof permissions === "string" && /^\d+$/.test(permissions)
    ? { ...rest, default_member_permissions: Number(permissions) }
    : rest;
}

/** Bodies, as they were sent, that nothing was found wrong with: whatever bot starts registers the same ones, and looking at them takes long. */
const inOrder = new Set<string>();

function check(
  core: Core,
  kind: BodyKind,
  body: Json,
  whole: Json,
  scope: string | undefined,
  path: (string | number)[] = [],
): Problem[] {
  if (!core.validate) return [];
  const sent = JSON.stringify([kind, scope === undefined, body, whole]);
  if (inOrder.has(sent)) return [];
  const problems = looked(kind, body, whole, scope, path);
  if (problems.length === 0) inOrder.add(sent);
  return problems;
}

function looked(
  kind: BodyKind,
  body: Json,
  whole: Json,
  scope: string | undefined,
  path: readonly (string | number)[],
): Problem[] {
  const shape = shapeProblems(kind, describable(body)).map((one) => ({ ...one, path: [...path, ...one.path] }));
  if (shape.length > 0) return shape;
  const global =
    scope === undefined
      ? []
      : ["contexts", "integration_types", "dm_permission"].filter(
          (key) => body[key] !== undefined && body[key] !== null,
        );
  return [
    ...checkCommand(whole, [...path]),
    ...global.map((key) => ({
      path: [...path, key],
      code: "APPLICATION_COMMAND_GLOBAL_ONLY",
      message: "Only global commands have this.",
    })),
  ];
}

const list: Handler = (core, request) => {
  const commands = core.registry.list(scopeOf(core, request));
  return ok(request.query.get("with_localizations") === "true" ? commands : commands.map(withoutLocalisations));
};
const get: Handler = (core, request) => ok(core.registry.get(scopeOf(core, request), request.params["command"]!));
const create: Handler = (core, request) => {
  const scope = scopeOf(core, request);
  refuseForm(check(core, "command", request.json, request.json, scope));
  const { command, created } = core.registry.put(scope, request.json);
  return { status: created ? 201 : 200, body: command };
};
const replace: Handler = (core, request) => {
  const scope = scopeOf(core, request);
  if (!Array.isArray(request.body.json))
    throw invalidForm([{ path: [], code: "BASE_TYPE_INVALID", message: "A list of commands is needed." }]);
  const bodies = request.body.json as Json[];
  refuseForm(bodies.flatMap((body, index) => check(core, "commandOfMany", body, body, scope, [index])));
  return ok(core.registry.replace(scope, bodies));
};
const patch: Handler = (core, request) => {
  const scope = scopeOf(core, request);
  const before = core.registry.get(scope, request.params["command"]!);
  refuseForm(check(core, "commandPatch", request.json, { ...before, ...request.json }, scope));
  return ok(core.registry.patch(scope, request.params["command"]!, request.json));
};
const remove: Handler = (core, request) => {
  core.registry.remove(scopeOf(core, request), request.params["command"]!);
  return noContent;
};

/** Commands, global and per guild. */
export const commandRoutes: Route[] = [
  "/applications/:application/commands",
  "/applications/:application/guilds/:guild/commands",
].flatMap((base) => [
  route("GET", base, list),
  route("POST", base, create),
  route("PUT", base, replace),
  route("GET", `${base}/:command`, get),
  route("PATCH", `${base}/:command`, patch),
  route("DELETE", `${base}/:command`, remove),
]);
