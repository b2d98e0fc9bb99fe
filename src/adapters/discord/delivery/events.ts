import type { API } from "@discordjs/core/http-only";
import {
  type APIGuildScheduledEventRecurrenceRule,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  type RESTPostAPIGuildScheduledEventJSONBody,
} from "discord.js";
import { Temporal } from "temporal-polyfill";
import { failureExplainer, neverSent, SOON_MS } from "../../../core/services/delivery/failure-explainer.ts";
import {
  DeliveryError,
  type DeliveryFailure,
  type EventInterest,
  type NativeEvent,
  type NativeEvents,
} from "../../../core/kernel/commands/transport.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { placeWallClock } from "../../../core/kernel/time/moment.ts";
import { recurrenceRule } from "./event-recurrence.ts";
import { codeOf, failureOf } from "./delivery-failure.ts";
import { LIMITS } from "../limits.ts";
import { isBefore } from "../snowflake.ts";

/** What Discord's scheduled events need; `bot` is the bot's own user id. */
export interface EventParts {
  readonly api: API;
  readonly bot: () => Promise<string>;
  /** Who is interested in an event counts. */
  readonly interest?: true | undefined;
}

const UNKNOWN_EVENT = 10_070;
const MOST_EVENTS = 30_038;

/** Scheduled events of a server (https://docs.discord.com/developers/resources/guild-scheduled-event), external ones: they have a place and an end, begin and end by themselves. */
export function scheduledEvents({ api, bot, interest }: EventParts): NativeEvents {
  const find = async (guild: string, mark: string): Promise<string | undefined> => {
    const own = await bot();
    const there = await api.guilds.getScheduledEvents(guild);
    return there.find((e) => e.creator_id === own && (e.description ?? "").endsWith(mark))?.id;
  };
  const patch = (guild: string, id: string, event: NativeEvent) =>
    api.guilds.editScheduledEvent(guild, id, bodyOf(event));
  return {
    repeats: ({ local, zone, rule }) =>
      recurrenceRule({ local, zone, rule: rule ?? null }, firstOf(local, zone)) !== undefined,
    find: (guild, mark) => explained(() => find(guild, mark)),
    make: (guild, event) =>
      explained(async () => {
        const known = await find(guild, event.mark);
        if (known !== undefined) return (await patch(guild, known, event)).id;
        return (await api.guilds.createScheduledEvent(guild, bodyOf(event))).id;
      }),
    change: (guild, id, event) => explained(async () => void (await patch(guild, id, event))),
    cancel: (guild, id) =>
      explained(async () => {
        try {
          await api.guilds.deleteScheduledEvent(guild, id);
        } catch (error) {
          if (codeOf(error) !== UNKNOWN_EVENT) throw error;
        }
      }),
    ...(interest ? { interested: (guild, id) => explained(() => interestedIn(api, guild, id)) } : {}),
  };
}

// https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users
const USERS = 100;
const MOST_USERS = 2_000;

/** Who is interested in an event, by pages in the order of their ids: of a crowd, those who came to Discord first. */
async function interestedIn(api: API, guild: string, id: string): Promise<EventInterest> {
  const users: string[] = [];
  let after: string | undefined;
  do {
    const page = await api.guilds.getScheduledEventUsers(guild, id, {
      limit: USERS,
      ...(after === undefined ? {} : { after }),
    });
    users.push(...page.filter(isInterested).map(({ user }) => user.id));
    after = page.length === USERS ? page.at(-1)?.user.id : undefined;
  } while (after !== undefined && users.length < MOST_USERS);
  const last = after;
  return { users, covers: (user) => last === undefined || !isBefore(last, user) };
}

/** Whether it says so: the library knows nothing yet of those who took it back, whom Discord names as well (https://github.com/discord/discord-api-spec, ScheduledEventUserResponse). */
const isInterested = (one: object): boolean => !("response" in one) || one.response !== 0;

const firstOf = (local: string, zone: string) =>
  new Date(placeWallClock(Temporal.PlainDateTime.from(local), zone).moment.at);

// Discord's own types ask for parts of a rule that only Discord sets, and know no event whose rule is taken away.
type EventBody = RESTPostAPIGuildScheduledEventJSONBody;

function bodyOf({ title, description, place, start, end, recurrence, mark }: NativeEvent): EventBody {
  const rule = recurrence === undefined ? null : (recurrenceRule(recurrence, start) ?? null);
  const room = LIMITS.EVENT_DESCRIPTION - mark.length - 2;
  const text = description === "" ? "" : `${truncate(description, room, FOR_PLATFORM)}\n\n`;
  return {
    name: truncate(title, LIMITS.EVENT_NAME, FOR_PLATFORM),
    description: `${text}${mark}`,
    entity_type: GuildScheduledEventEntityType.External,
    entity_metadata: { location: truncate(place, LIMITS.EVENT_PLACE, FOR_PLATFORM) },
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    scheduled_start_time: start.toISOString(),
    scheduled_end_time: end.toISOString(),
    recurrence_rule: rule as unknown as APIGuildScheduledEventRecurrenceRule,
  };
}

/** What became of a call: a missing permission is refused, for the server is there; only an event that is not there is gone. */
function eventFate(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryError) return error.failure;
  const code = codeOf(error);
  if (code === UNKNOWN_EVENT) return { kind: "gone" };
  if (code === MOST_EVENTS) return { kind: "refused" };
  const failure = failureOf(error);
  if (failure.kind === "gone") return { kind: "refused" };
  return failure.kind === "unknown" && neverSent(error) ? { kind: "retry", afterMs: SOON_MS } : failure;
}

const { explained } = failureExplainer(eventFate);
