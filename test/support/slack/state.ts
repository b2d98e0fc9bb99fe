import type { Clock } from "../clock.ts";
import type { Ids } from "./ids.ts";
import type { Channel, Message, Person, StoredFile, Workspace } from "./model.ts";

/** A new person; `team` is the default workspace when missing. */
export interface NewUser {
  name: string;
  realName?: string;
  email?: string;
  admin?: boolean;
  /** A guest of several channels (`true`, "multi") or of one ("single"). */
  guest?: boolean | "multi" | "single";
  /** Such as `es-ES`; `en-US` by default. */
  locale?: string;
  /** An IANA zone; `Etc/UTC` by default. */
  tz?: string;
  team?: string;
}

/** A new channel. Without `members` everybody in the workspace is in it, also who comes later. */
export interface NewChannel {
  name: string;
  members?: string[];
  private?: boolean;
  /** Shared with other organisations: `true`, or the workspaces it is shared with. */
  shared?: boolean | string[];
  team?: string;
  /** The bot is a member from the beginning (no event); otherwise `invite` it. */
  bot?: boolean;
}

/** Everything the server knows. */
export interface State {
  readonly workspaces: Map<string, Workspace>;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, StoredFile>;
  workspace(id: string): Workspace;
  person(id: string): Person;
  channel(id: string): Channel;
  addWorkspace(given: { name: string; enterprise?: string }): Workspace;
  addPerson(given: NewUser & { bot?: boolean }, team: string): Person;
  addChannel(given: NewChannel, team: string): Channel;
  /** The direct-message conversation of the bot of `team` with `user`, made when it is not there. */
  im(team: string, user: string): Channel;
  /** The conversation of the bot of `team` with just these people, made when it is not there. */
  mpim(team: string, users: readonly string[]): Channel;
  addMessage(channel: Channel, given: Omit<Message, "ts">): Message;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`This Slack has no ${what}.`);
  return value;
}

/** An empty Slack. */
export function createState(clock: Clock, ids: Ids): State {
  const workspaces = new Map<string, Workspace>();
  const people = new Map<string, Person>();
  const channels = new Map<string, Channel>();
  const everybody = new Set<string>();
  const now = () => Math.floor(clock.now() / 1000);
  const state: State = {
    workspaces,
    people,
    channels,
    files: new Map(),
    workspace: (id) => found(workspaces.get(id), `workspace ${id}`),
    person: (id) => found(people.get(id), `person ${id}`),
    channel: (id) => found(channels.get(id), `channel ${id}`),
    addWorkspace(given) {
      const domain = given.name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
      const workspace: Workspace = {
        id: ids.next("T"),
        name: given.name,
        domain,
        ...(given.enterprise === undefined ? {} : { enterprise: given.enterprise }),
      };
      workspaces.set(workspace.id, workspace);
      return workspace;
    },
    addPerson(given, team) {
      const person: Person = {
        id: ids.next("U"),
        team,
        name: given.name.toLowerCase().replace(/\s+/g, "."),
        realName: given.realName ?? given.name,
        email: given.email ?? `${given.name.toLowerCase().replace(/\s+/g, ".")}@example.org`,
        admin: given.admin ?? false,
        guest: given.guest === true ? "multi" : (given.guest ?? false),
        locale: given.locale ?? "en-US",
        tz: given.tz ?? "Etc/UTC",
        bot: given.bot ?? false,
        deleted: false,
        updated: now(),
        patch: {},
      };
      people.set(person.id, person);
      if (!person.bot && !person.guest)
        for (const id of everybody) if (state.channel(id).home === team) state.channel(id).members.add(person.id);
      return person;
    },
    addChannel(given, team) {
      const teams = new Set([
        team,
        ...(Array.isArray(given.shared) ? given.shared : given.shared ? ["T0000ELSEWHERE"] : []),
      ]);
      const residents = [...people.values()]
        .filter((person) => person.team === team && !person.bot && !person.guest)
        .map((person) => person.id);
      const channel: Channel = {
        id: ids.next("C"),
        name: given.name,
        kind: given.private ? "private" : "public",
        teams,
        home: team,
        members: new Set(given.members ?? residents),
        archived: false,
        created: now(),
        creator: given.members?.[0] ?? residents[0] ?? "",
        messages: [],
      };
      channels.set(channel.id, channel);
      if (given.members === undefined) everybody.add(channel.id);
      if (given.bot) channel.members.add(found(state.workspace(team).bot, `bot in ${team}`).userId);
      return channel;
    },
    im(team, user) {
      const bot = found(state.workspace(team).bot, `bot in ${team}`);
      const known = [...channels.values()].find(
        (channel) => channel.kind === "im" && channel.members.has(user) && channel.members.has(bot.userId),
      );
      if (known) return known;
      const members = new Set([user, bot.userId]);
      const channel: Channel = {
        id: ids.next("D"),
        name: "directmessage",
        kind: "im",
        teams: new Set([team]),
        home: team,
        members,
        archived: false,
        created: now(),
        creator: user,
        messages: [],
      };
      channels.set(channel.id, channel);
      return channel;
    },
    mpim(team, users) {
      const bot = found(state.workspace(team).bot, `bot in ${team}`);
      const members = new Set([...users, bot.userId]);
      const known = [...channels.values()].find(
        (channel) =>
          channel.kind === "mpim" &&
          channel.members.size === members.size &&
          [...members].every((one) => channel.members.has(one)),
      );
      if (known) return known;
      const channel: Channel = {
        ...{ id: ids.next("C"), name: `mpdm-${users.join("--")}-1`, kind: "mpim", teams: new Set([team]), home: team },
        ...{ members, archived: false, created: now(), creator: bot.userId, messages: [] },
      };
      channels.set(channel.id, channel);
      return channel;
    },
    addMessage(channel, given) {
      const message: Message = { ts: ids.ts(clock.now()), ...given };
      // A message that has replies carries its own timestamp as its thread's.
      const root = message.threadTs === undefined ? undefined : publicMessage(channel, message.threadTs);
      if (root && message.ephemeralTo === undefined) root.threadTs = root.ts;
      channel.messages.push(message);
      return message;
    },
  };
  return state;
}

/** The message of that timestamp which everybody sees, if there is one. */
export const publicMessage = (channel: Channel, ts: string): Message | undefined =>
  channel.messages.find((message) => message.ts === ts && message.ephemeralTo === undefined);

/** Whether Slack counts the channel as shared with another organisation. */
export const isShared = (channel: Channel): boolean => channel.teams.size > 1;
