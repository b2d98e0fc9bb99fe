import { type Problem, refusal, refuseForm } from "../api-error.ts";
import { type Core, newId } from "../core.ts";
import type { Guild, Json, ScheduledEvent } from "../model.ts";
import { guildPermissions, PERMISSION } from "../permissions.ts";
import { refuseBody } from "../validate/body.ts";
import { recurrenceProblems } from "../validate/recurrence.ts";
import { visibleGuild } from "./access.ts";
import { wireUser } from "../wire.ts";
import { noContent, ok, route, type Route } from "./route.ts";

const MOST = 100;
/** Of a page. https://discord.com/developers/docs/resources/guild-scheduled-event#get-guild-scheduled-event-users */
const MOST_USERS = 100;
const EXTERNAL = 3;

/** An event as its guild has it now: one that repeats has moved on by itself, one that has ended is gone. */
const open = (core: Core, guild: Guild): ScheduledEvent[] =>
  [...guild.events.values()].filter((e) => e.recurrence !== undefined || e.end > core.clock.now());

function wire(core: Core, guild: Guild, event: ScheduledEvent): Json {
  return {
    ...{
      id: event.id,
      guild_id: guild.id,
      channel_id: null,
      creator_id: event.creator,
      name: event.name,
      description: event.description ?? null,
    },
    ...{
      scheduled_start_time: new Date(event.start).toISOString(),
      scheduled_end_time: new Date(event.end).toISOString(),
    },
    ...{ privacy_level: 2, status: event.start > core.clock.now() ? 1 : 2, entity_type: EXTERNAL, entity_id: null },
    ...{ entity_metadata: { location: event.location }, recurrence_rule: event.recurrence ?? null },
  };
}

/** Refuses with 50013 without CREATE_EVENTS: MANAGE_EVENTS alone does not make events. https://discord.com/developers/docs/resources/guild-scheduled-event#permissions-requirements */
function mustMakeEvents(core: Core, guild: Guild): void {
  if ((guildPermissions(guild, core.bot) & PERMISSION.CREATE_EVENTS) === 0n) throw refusal(50013);
}

/** The event of that id, which the bot made or may manage. */
function ownEvent(core: Core, guild: Guild, id: string): ScheduledEvent {
  const event = open(core, guild).find((e) => e.id === id);
  if (!event) throw refusal(10070);
  const needed = event.creator === core.bot ? PERMISSION.CREATE_EVENTS : PERMISSION.MANAGE_EVENTS;
  if ((guildPermissions(guild, core.bot) & needed) === 0n) throw refusal(50013);
  return event;
}

/** What is wrong with an event as it would be. https://discord.com/developers/docs/resources/guild-scheduled-event#field-requirements-by-entity-type */
function problems(core: Core, event: ScheduledEvent, body: Json): Problem[] {
  const found: Problem[] = [];
  const wrong = (path: string[], code: string, message: string) => found.push({ path, code, message });
  if (event.name.trim() === "") wrong(["name"], "BASE_TYPE_REQUIRED", "This field is required");
  if (event.location.trim() === "")
    wrong(["entity_metadata", "location"], "BASE_TYPE_REQUIRED", "This field is required");
  if (event.location.length > 100)
    wrong(["entity_metadata", "location"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
  if (Number.isNaN(event.end)) wrong(["scheduled_end_time"], "BASE_TYPE_REQUIRED", "This field is required");
  else if (event.end <= event.start)
    wrong(
      ["scheduled_end_time"],
      "GUILD_SCHEDULED_EVENT_SCHEDULE_INVALID",
      "Cannot schedule an event to end before it starts.",
    );
  if (body["scheduled_start_time"] !== undefined && event.start <= core.clock.now())
    wrong(["scheduled_start_time"], "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
  return [...found, ...recurrenceProblems(event.recurrence, event.start)];
}

const said = (value: unknown): string => (typeof value === "string" ? value : "");

const read = (json: Json, before?: ScheduledEvent): Omit<ScheduledEvent, "id" | "creator" | "interest"> => {
  const time = (name: string, old: number | undefined) =>
    json[name] === undefined ? (old ?? Number.NaN) : json[name] === null ? Number.NaN : Date.parse(said(json[name]));
  const metadata = json["entity_metadata"] as Json | undefined;
  const recurrence = json["recurrence_rule"] as Json | null | undefined;
  return {
    name: said(json["name"] ?? before?.name),
    description:
      json["description"] === undefined ? before?.description : ((json["description"] as string | null) ?? undefined),
    location: metadata === undefined ? (before?.location ?? "") : said(metadata["location"]),
    start: time("scheduled_start_time", before?.start),
    end: time("scheduled_end_time", before?.end),
    recurrence: recurrence === undefined ? before?.recurrence : (recurrence ?? undefined),
  };
};

/** Scheduled events of guilds: the external ones, which are all that a bot without a voice makes. */
export const eventRoutes: Route[] = [
  route("GET", "/guilds/:guild/scheduled-events", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    return ok(open(core, guild).map((event) => wire(core, guild, event)));
  }),
  route("POST", "/guilds/:guild/scheduled-events", (core, { params, json }) => {
    const guild = visibleGuild(core, params["guild"]!);
    mustMakeEvents(core, guild);
    const event: ScheduledEvent = { id: newId(core), creator: core.bot, interest: new Map(), ...read(json) };
    if (core.validate) refuseBody("event", json, () => problems(core, event, json));
    if (open(core, guild).length >= MOST) throw refusal(30038);
    guild.events.set(event.id, event);
    return ok(wire(core, guild, event));
  }),
  route("GET", "/guilds/:guild/scheduled-events/:event", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    const event = open(core, guild).find((e) => e.id === params["event"]);
    if (!event) throw refusal(10070);
    return ok(wire(core, guild, event));
  }),
  route("GET", "/guilds/:guild/scheduled-events/:event/users", (core, { params, query }) => {
    const guild = visibleGuild(core, params["guild"]!);
    const event = open(core, guild).find((e) => e.id === params["event"]);
    if (!event) throw refusal(10070);
    const limit = Number(query.get("limit") ?? MOST_USERS);
    if (!(limit >= 1 && limit <= MOST_USERS))
      refuseForm([{ path: ["limit"], code: "NUMBER_TYPE_MAX", message: "int value should be 1 to 100." }]);
    const after = BigInt(query.get("after") ?? 0);
    const users = [...event.interest]
      .filter(([id]) => BigInt(id) > after)
      .sort(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1));
    return ok(
      users.slice(0, limit).map(([id, on]) => ({
        guild_scheduled_event_id: event.id,
        user_id: id,
        user: wireUser(core.state.user(id)),
        response: on ? 1 : 0,
      })),
    );
  }),
  route("PATCH", "/guilds/:guild/scheduled-events/:event", (core, { params, json }) => {
    const guild = visibleGuild(core, params["guild"]!);
    const before = ownEvent(core, guild, params["event"]!);
    const event: ScheduledEvent = { ...before, ...read(json, before) };
    if (core.validate) {
      refuseBody("eventPatch", json, () => problems(core, event, json));
      // What has begun begins no more. https://discord.com/developers/docs/resources/guild-scheduled-event#modify-guild-scheduled-event
      if (before.start <= core.clock.now() && event.start !== before.start && before.recurrence === undefined)
        refuseForm([
          {
            path: ["scheduled_start_time"],
            code: "GUILD_SCHEDULED_EVENT_ALREADY_STARTED",
            message: "Cannot update start time of an event that has started.",
          },
        ]);
    }
    guild.events.set(event.id, event);
    return ok(wire(core, guild, event));
  }),
  route("DELETE", "/guilds/:guild/scheduled-events/:event", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    guild.events.delete(ownEvent(core, guild, params["event"]!).id);
    return noContent;
  }),
];
