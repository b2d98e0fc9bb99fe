import { existsSync } from "node:fs";
import pg from "pg";
import { migrateServer } from "../../src/core/services/store/server.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/fake-discord.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/fake-slack.ts";
import { type Bundle, bundled } from "./bundle.ts";
import { type FakeClock, type FakeTime, fakeTime } from "./fake-time.ts";
import type { Seen } from "./judge.ts";
import { type Replica, replica } from "./replica.ts";
import type { Order, Told } from "./child/order.ts";
import { type Seeder, type SeededSpace, seeder } from "./seed.ts";
import { TIMES } from "./settings.ts";

/** A platform as the harness needs it: where there are people to be told. */
export interface Platform extends SeededSpace {
  readonly channels: readonly string[];
}

/** Everything a run needs: a database, platforms with people, and replicas to be started on them. */
export interface Stage {
  readonly time: FakeTime;
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly platforms: readonly Platform[];
  /** Another number each time, from 1. */
  readonly count: () => number;
  readonly seeds: Seeder;
  /** The database's address, its server, and that one's clock. */
  readonly url: string;
  readonly server: Postgres;
  readonly databaseClock: FakeClock;
  /** As the database's owner. */
  readonly admin: pg.Pool;
  /** Another database takes over, on this server or another: for replicas that are started from now on. */
  moveTo(url: string, server?: Postgres): Promise<void>;
  start(
    clock: FakeClock,
    order: Omit<Order, "product" | "cache" | "database" | "platforms">,
    hear?: (told: Told) => void,
  ): Replica;
  /** All that people see of the bot's, on both platforms. */
  seen(): Seen[];
  close(): Promise<void>;
}

// Long ago: in its signal handlers PostgreSQL sees the real time of day through libfaketime. Where that is behind what it saw
// otherwise, its timers never run out, and deadlocks that it would end in a second last for ever. Where it is ahead, they run out
// with the first: a transaction may be ended that stood still for a second only, which replicas must bear as well.
const BEGINS = Date.parse("2020-11-24T12:00:00Z");
const KEY = `faults:${"A".repeat(43)}`;
/** The name under which replicas are known to the database. */
export const REPLICA = "replica";
const SIGNING_SECRET = "faults";
// Long enough for the product to have run through what it does at its start.
const WARM_MS = 3_000;

/** Sets the stage: so many channels and people on each platform, in one community. */
export async function stage({
  channels,
  people,
}: {
  readonly channels: number;
  readonly people: number;
}): Promise<Stage> {
  const time = fakeTime(BEGINS);
  const databaseClock = time.clock("database", false);
  const [postgres, bundle, slack, discord] = await Promise.all([
    startPostgres({ settings: databaseClock.settings, inMemory: true }),
    bundled(),
    startFakeSlack({ now: () => time.now() }),
    startFakeDiscord({ now: () => time.now() }),
  ]);
  await migrateServer(postgres.url);
  const platforms = [onSlack(slack, channels, people), onDiscord(discord, channels, people)];
  let database = { url: postgres.url, server: postgres, ...openOn(postgres.url) };
  const servers = new Set([postgres]);
  let counted = 0;
  await database.seeds.community(platforms, time.now());
  const settings = {
    PGAPPNAME: REPLICA,
    RAPPORTEUR_KEY: KEY,
    PORT: "0",
    PLAYGROUND_PORT: "0",
    LINK_CHECKS: "off",
    LOG_LEVEL: process.env["FAULTS_LOG"] ?? "silent",
    DELIVERY_TIMES: JSON.stringify(TIMES),
    // A crowd of few people answers as often as hundreds would: all of it is counted, and none of it is one too many.
    LIMITS: "commands=1000000/minute, messages=1000000/day",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_PUBLIC_KEY: discord.publicKey,
    DISCORD_API_URL: discord.apiUrl,
  };
  const ports = [slack.apiUrl, discord.apiUrl].map((url) => Number(new URL(url).port));
  const self: Stage = {
    time,
    slack,
    discord,
    platforms,
    databaseClock,
    count: () => (counted += 1),
    get url() {
      return database.url;
    },
    get seeds() {
      return database.seeds;
    },
    get server() {
      return database.server;
    },
    get admin() {
      return database.admin;
    },
    async moveTo(url, server = database.server) {
      await database.close();
      servers.add(server);
      database = { url, server, ...openOn(url) };
    },
    start: (clock, order, hear) =>
      replica(
        bundle,
        { ...settings, DATABASE_URL: database.url },
        clock,
        { ...order, database: Number(new URL(database.url).port), platforms: ports },
        hear,
      ),
    seen: () => [...seenOnSlack(slack), ...seenOnDiscord(discord)],
    async close() {
      await database.close();
      await Promise.all([slack.close(), discord.close(), ...[...servers].map((server) => server.stop())]);
      time.remove();
    },
  };
  await warm(self, bundle);
  return self;
}

/** What the harness itself asks of a database. */
function openOn(url: string) {
  const seeds = seeder(url);
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  admin.on("error", () => undefined);
  return { seeds, admin, close: async () => void (await Promise.all([seeds.close(), admin.end()])) };
}

/** Lets one replica run once, for the code cache. */
async function warm(on: Stage, { cache }: Bundle): Promise<void> {
  if (existsSync(cache)) return;
  const own = await on.start(on.time.clock("warm", true), { cacheAfter: WARM_MS, seed: 0 }).gone;
  if (own !== undefined || !existsSync(cache)) throw new Error(`the product does not run: ${own ?? "no code cache"}`);
}

function onSlack(fake: FakeSlack, channels: number, people: number): Platform {
  const users = Array.from({ length: people }, (_, n) => fake.addUser({ name: `Person ${n}` }));
  return {
    platform: "slack",
    space: fake.team,
    accounts: users.map((user) => `${fake.team}:${user}`),
    channels: Array.from({ length: channels }, (_, n) =>
      fake.addChannel({ name: `room-${n}`, members: [], bot: true }),
    ),
  };
}

function onDiscord(fake: FakeDiscord, channels: number, people: number): Platform {
  const guild = fake.addGuild({ name: "Experts" });
  const users = Array.from({ length: people }, (_, n) => {
    const user = fake.addUser({ name: `Person ${n}` });
    fake.join(user, guild, {});
    return user;
  });
  return {
    platform: "discord",
    space: guild,
    accounts: users,
    channels: Array.from({ length: channels }, (_, n) => fake.addChannel(guild, { name: `room-${n}` })),
  };
}

function seenOnSlack(fake: FakeSlack): Seen[] {
  const bot = fake.botUser();
  return [...fake.state.channels.values()].flatMap(({ id, kind, members, messages }) => {
    const person = [...members].find((member) => member !== bot);
    const where = kind === "im" && person !== undefined ? `direct:${fake.team}:${person}` : id;
    return messages
      .filter((m) => m.user === bot)
      .map((m) => seenAs("slack", where, m.blocks ?? m.text, Number(m.ts) * 1_000));
  });
}

function seenOnDiscord(fake: FakeDiscord): Seen[] {
  const direct = new Map([...fake.state.users.keys()].map((user) => [fake.state.directOf(user)?.id ?? "", user]));
  return [...fake.state.messages.values()]
    .filter((m) => m.author === fake.botUser)
    .map((m) => {
      const person = direct.get(m.channel);
      return seenAs("discord", person === undefined ? m.channel : `direct:${person}`, m.components, m.createdAt);
    });
}

function seenAs(platform: string, where: string, body: unknown, at: number): Seen {
  return {
    platform,
    where,
    at,
    get text() {
      return textsIn(body).join("\n");
    },
  };
}

/** All texts of a message, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
