import { setTimeout as wait } from "node:timers/promises";
import { discord } from "../src/adapters/discord/discord.ts";
import { manifestOf } from "../src/adapters/slack/manifest/manifest.ts";
import { slack } from "../src/adapters/slack/slack.ts";
import { assemble, type Rapporteur } from "../src/app/assemble.ts";
import { databaseClock } from "../src/core/services/delivery/database-clock.ts";
import { DELIVERY_TIMES } from "../src/core/services/delivery/delivery-times.ts";
import { CATALOGUE } from "../src/features.ts";
import { startFakeDiscord } from "../test/support/discord/fake-discord.ts";
import { startFakeSlack } from "../test/support/slack/fake-slack.ts";

/** A platform on which people press buttons of posts: the product's own adapter before a server that stands in for it. */
export interface CardPlace {
  readonly platform: string;
  readonly space: string;
  readonly channel: string;
  /** Everybody in the channel. */
  readonly accounts: readonly string[];
  /** The product, connected there. */
  readonly product: Rapporteur;
  /** What the bot has posted in the channel, oldest first; as JSON. */
  posts(): { readonly id: string; readonly shows: string }[];
  /** One of those in the channel presses Yes below a post; milliseconds until that was acknowledged. Throws where it was not in time. */
  press(person: number, post: string): Promise<number>;
  /** The platform's time of day, in milliseconds. */
  now(): number;
  /** When posts were changed, by that, by post. */
  changes(): ReadonlyMap<string, readonly number[]>;
  /** How often the platform would not change a post, because too many were changed. */
  refused(): number;
  /** Makes what was posted so far older than an hour. */
  age(): void;
  close(): Promise<void>;
}

const YES = "Yes";
const HOUR = 3_600_000;

/** A Slack workspace with so many people, over Socket Mode. */
export async function onSlack(own: Rapporteur, people: number): Promise<CardPlace> {
  const { store, seal, ids, clock, log } = own;
  const parts = { store, catalogue: CATALOGUE, seal, ids, clock, log, ...watched(store) };
  const manifest = manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true });
  const fake = await startFakeSlack({ manifest: manifest as never });
  const users = Array.from({ length: people }, (_, n) => fake.addUser({ name: `person-${n}` }));
  const channel = fake.addChannel({ name: "general", bot: true });
  const settings = { botToken: fake.botToken, appToken: fake.appToken, apiUrl: fake.apiUrl, root: "rapporteur" };
  const bot = slack({ ...parts, settings });
  const product = assemble({ ...parts, worker: "bench", limitSettings: "off", transports: [bot.transport] });
  bot.listen(product.dispatch, CATALOGUE.commands);
  await fake.until(() => fake.connections > 0);
  return {
    ...{ platform: "slack", space: fake.team, channel, product, age: () => undefined },
    accounts: users.map((user) => `${fake.team}:${user}`),
    posts: () =>
      fake.state
        .channel(channel)
        .messages.filter((m) => m.user === fake.botUser() && m.ephemeralTo === undefined)
        .map(({ ts, blocks }) => ({ id: ts, shows: JSON.stringify(blocks) })),
    async press(person, ts) {
      const { acked, ms, error } = await fake.press(users[person] ?? "", { channel, ts }, YES);
      if (!acked) throw new Error(`Slack was not answered in time: ${error ?? `${ms} ms`}`);
      return ms;
    },
    now: () => fake.now(),
    changes: () =>
      grouped(
        fake.calls
          .filter(({ method, ok }) => method === "chat.update" && ok)
          .map(({ body, at }): [string, number] => [String(body["ts"]), at]),
      ),
    refused: () => fake.calls.filter(({ method, error }) => method === "chat.update" && error === "ratelimited").length,
    async close() {
      await bot.close();
      await fake.close();
    },
  };
}

/** A Discord server with so many people, over the gateway. */
export async function onDiscord(own: Rapporteur, people: number): Promise<CardPlace> {
  const { store, seal, ids, clock, log } = own;
  const parts = { store, catalogue: CATALOGUE, seal, ids, clock, log, worker: "bench", ...watched(store) };
  const fake = await startFakeDiscord();
  const guild = fake.addGuild({ name: "Experts" });
  const channel = fake.addChannel(guild, { name: "general" });
  const users = Array.from({ length: people }, (_, n) => {
    const user = fake.addUser({ name: `person-${n}` });
    fake.join(user, guild, {});
    return user;
  });
  // The server has had the bot for a while: it greets nobody.
  fake.advance(HOUR);
  const bot = discord({ ...parts, settings: { token: fake.token, apiUrl: fake.apiUrl }, wall: () => fake.now() });
  const product = assemble({ ...parts, limitSettings: "off", transports: [bot.transport] });
  bot.listen(product.dispatch, CATALOGUE.commands);
  await fake.until(() => fake.connections > 0);
  const posts = () => fake.state.channel(channel).messages.filter((m) => m.author === fake.botUser);
  const edits = () =>
    fake.requests.filter(({ method, route }) => method === "PATCH" && route === "/channels/:channel/messages/:message");
  return {
    ...{ platform: "discord", space: guild, channel, product, accounts: users },
    posts: () => posts().map(({ id, components }) => ({ id, shows: JSON.stringify(components) })),
    async press(person, id) {
      const yes = labelled(posts().find((post) => post.id === id)?.components, YES);
      const pressed = await fake.press(users[person] ?? "", id, yes);
      while (pressed.acknowledgedAt === undefined && !pressed.failed) await wait(2);
      if (pressed.acknowledgedAt === undefined) throw new Error("Discord was not answered in time");
      return pressed.acknowledgedAt - pressed.createdAt;
    },
    now: () => fake.now(),
    changes: () =>
      grouped(
        edits()
          .filter(({ status }) => status < 300)
          .map(({ path, at }): [string, number] => [path.split("/").at(-1) ?? "", at]),
      ),
    refused: () => edits().filter(({ status }) => status === 429).length,
    age: () => fake.advance(HOUR + 60_000),
    async close() {
      await bot.close();
      await fake.close();
    },
  };
}

/** As where replicas share a database. */
const watched = (store: Rapporteur["store"]) => ({ databaseClock: databaseClock(store, DELIVERY_TIMES.lease) });

function grouped(changes: readonly [string, number][]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const [post, at] of changes) all.set(post, [...(all.get(post) ?? []), at]);
  return all;
}

/** The custom id of the button that says so, among components. */
function labelled(components: unknown, label: string): string {
  const found = idsOf(components, label)[0];
  if (found === undefined) throw new Error(`there is no button ${label}`);
  return found;
}

function idsOf(value: unknown, label: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "label" in value && value.label === label && "custom_id" in value ? [String(value.custom_id)] : [];
  return [...own, ...Object.values(value).flatMap((one) => idsOf(one, label))];
}
