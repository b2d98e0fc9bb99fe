import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished } from "vitest";
import { type Discord, discord } from "../../../../src/adapters/discord/discord.ts";
import type { DiscordSettings } from "../../../../src/adapters/discord/settings.ts";
import { assemble, type Rapporteur } from "../../../../src/assemble.ts";
import { CATALOGUE } from "../../../../src/commands/index.ts";
import type { Command } from "../../../../src/core/command.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/fake-discord.ts";
import { type World, world } from "../../../support/world.ts";

/** The people of the community who are also on the server. */
export const PERSONAS = ["guest", "member", "moderator", "admin"] as const;
export type Persona = (typeof PERSONAS)[number];
type Shown = ReturnType<FakeDiscord["seenBy"]>[number];

const HOUR = 3_600_000;

export interface TownOptions {
  /** Interactions over HTTP instead of the gateway. */
  readonly http?: true;
  /** The server belongs to no community yet. */
  readonly unconnected?: true;
  /** The bot was added to the server just now. */
  readonly joined?: true;
  readonly demo?: true;
  readonly catalogue?: readonly Command[];
  readonly fake?: Parameters<typeof startFakeDiscord>[0];
  readonly settings?: Partial<DiscordSettings>;
  /** Milliseconds until an interaction is acknowledged without its answer. */
  readonly patience?: number;
}

/** A product with the real adapter, and the Discord that it talks to. */
export interface Town {
  readonly world: World;
  readonly fake: FakeDiscord;
  readonly guild: string;
  readonly channel: string;
  readonly users: Record<Persona, string>;
  readonly logged: { level: string; facts: object; sentence: string }[];
  readonly product: Rapporteur;
  bot: Discord;
  /** Waits until everything is answered and shown. */
  settled(): Promise<void>;
  /** Does something and returns what the person newly sees of the bot's: in the channel, and directly. */
  watch(who: string, act: () => Promise<unknown>, where?: string): Promise<Shown[]>;
  /** Calls a slash command. */
  slash(who: string, command: string, options?: Record<string, unknown>, where?: string): Promise<Shown[]>;
  /** A new bot on the same store, after the old one stopped. */
  restart(): Promise<void>;
}

/** Builds a town; it is torn down when the test has finished, which fails for what the product called a bug. */
export async function town(options: TownOptions = {}): Promise<Town> {
  const place = await world(options.demo ? { demo: true } : {});
  const fake = await startFakeDiscord({ quietMs: 30, ...options.fake });
  const logged: Town["logged"] = [];
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const parts = { store: place.store, seal: place.seal, ids: place.ids, clock: place.clock, log, worker: "town" };
  const settings: DiscordSettings = { token: fake.token, apiUrl: fake.apiUrl, ...(options.http ? { publicKey: fake.publicKey } : {}), ...options.settings };
  const catalogue = options.catalogue ?? CATALOGUE;
  const build = () =>
    discord({ ...parts, settings, wall: () => fake.now(), ...(options.patience === undefined ? {} : { patience: options.patience }) });
  let active = build();
  const product = assemble({ ...parts, catalogue, outlets: [active.outlet] });
  const guild = fake.addGuild({ name: "Experts", locale: "en-US" });
  const channel = fake.addChannel(guild, { name: "general" });
  const users = Object.fromEntries(
    PERSONAS.map((p) => {
      const user = fake.addUser({ name: p, globalName: `The ${p}` });
      fake.join(user, guild, { ...(p === "admin" ? { permissions: ["MANAGE_GUILD"] } : p === "guest" ? { pending: true } : {}) });
      return [p, user];
    }),
  ) as Record<Persona, string>;
  // The server has had the bot for a while: it greets nobody.
  if (!options.joined) fake.advance(HOUR);
  if (!options.unconnected) await connect(place, guild, users);
  const server = options.http ? createServer((request, response) => active.requests?.(request, response)) : undefined;
  const url = server ? await listening(server) : undefined;
  const start = async () => {
    active.listen(product.begin, catalogue);
    await active.settled();
    if (url !== undefined) await fake.connectHttp(url);
    else if (options.settings?.token === undefined) await fake.until(() => fake.connections > 0, 10_000);
  };
  await start();

  const settled = async () => {
    await active.settled();
    await fake.settled();
    await active.settled();
  };
  const seen = (who: string, where: string) => [...fake.seenBy(who, where), ...fake.direct(who)];
  const watch: Town["watch"] = async (who, act, where = channel) => {
    const before = new Map(seen(who, where).map((s) => [s.id, JSON.stringify(s.components)]));
    await act();
    await settled();
    return seen(who, where).filter((s) => before.get(s.id) !== JSON.stringify(s.components) && s.author === fake.botUser);
  };
  onTestFinished(async () => {
    await active.close();
    await fake.close();
    server?.closeAllConnections();
    server?.close();
    await place.close();
  });
  return {
    world: place,
    fake,
    guild,
    channel,
    users,
    logged,
    product,
    get bot() {
      return active;
    },
    settled,
    watch,
    slash: (who, command, given = {}, where = channel) => watch(who, () => fake.slash(who, where, command, given as never), where),
    async restart() {
      await active.close();
      active = build();
      await start();
    },
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/discord/interactions`;
}

/** Makes the server a space of the community, and its people those of the console. */
async function connect({ store, community }: World, guild: string, users: Record<Persona, string>): Promise<void> {
  await store.system(async (db) => {
    await db.space.create({ data: { communityId: community, id: "discordspace", platform: "discord", externalId: guild } });
    const handles = await db.handle.findMany({ where: { communityId: community, platform: "console" } });
    await db.handle.createMany({
      data: handles.flatMap(({ externalId, personId }) => {
        const known = PERSONAS.find((p) => p === externalId);
        return known ? [{ communityId: community, platform: "discord", externalId: users[known], personId, spaces: [guild] }] : [];
      }),
    });
  });
}

/** All words of components, in their order. */
export function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const { content, label, components, description, accessory } = value as Record<string, unknown>;
  return [content, label, description].filter((s) => typeof s === "string").join("\n") + words(components ?? []) + words(accessory ?? []);
}

/** What went wrong, as the product tells its operator. */
export const troubles = ({ logged }: Town) => logged.filter((l) => l.level !== "info").map((l) => `${l.sentence} ${String((l.facts as { error?: unknown }).error)}`);

/** Nothing was refused by Discord and nothing went wrong. */
export function allWell(place: Town): void {
  expect(place.fake.refusals).toEqual([]);
  expect(troubles(place)).toEqual([]);
}

/** The id of the button with that label. */
export function buttonIn(components: unknown, label: string): string {
  const found = JSON.stringify(components).match(/\{[^{}]*"type":2[^{}]*\}/g)?.map((b) => JSON.parse(b) as { label?: string; custom_id?: string });
  const button = found?.find((b) => b.label === label);
  if (!button?.custom_id) throw new Error(`no button "${label}" in ${JSON.stringify(found?.map((b) => b.label))}`);
  return button.custom_id;
}
