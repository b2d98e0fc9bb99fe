import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { expect, onTestFinished } from "vitest";
import { type Discord, discord } from "../../../../src/adapters/discord/discord.ts";
import { TIMES, type GatewayTimes } from "../../../../src/adapters/discord/gateway/gateway-times.ts";
import type { DiscordSettings } from "../../../../src/adapters/discord/settings.ts";
import { assemble, type Rapporteur } from "../../../../src/app/assemble.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import type { Command } from "../../../../src/core/kernel/commands/command.ts";
import type { Dispatch } from "../../../../src/core/kernel/commands/platform.ts";
import type { Outside } from "../../../../src/core/kernel/ports/outside.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/fake-discord.ts";
import { type World, world } from "../../../support/world.ts";

import { connect, type Persona, settle } from "./personas.ts";
import { MORE_ID } from "../../../../src/adapters/discord/forms/more-tick.ts";
import { buttonIn, menuIn } from "./shown.ts";

export { publicly, say } from "./posting.ts";
export { buttonIn, fieldsIn, labelsIn, moreIn, words } from "./shown.ts";

type Shown = ReturnType<FakeDiscord["seenBy"]>[number];

const HOUR = 3_600_000;
// How fast the machine is, is not what is tested: well within Discord's three seconds.
const PATIENCE_MS = 2_000;

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
  /** By how many milliseconds the machine's clock is ahead of Discord's. */
  readonly skew?: number;
  /** Milliseconds until an interaction is acknowledged without its answer. */
  readonly patience?: number;
  /** How long the gateway waits for what, where that is not as usual. */
  readonly times?: Partial<GatewayTimes>;
  /** What commands may look at outside; nothing where absent. */
  readonly outside?: Outside;
  /** Stands between the product and its store. */
  readonly store?: (store: Store) => Store;
  /** Stands between the adapter and the product. */
  readonly dispatch?: (dispatch: Dispatch) => Dispatch;
  /** Where the tests of a file run beside each other: the test's own `onTestFinished`. */
  readonly finished?: (work: () => Promise<void>) => void;
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
  /** The adapter on the town's store under another worker's name, as another process would run it; it does not listen yet. */
  another(worker: string, settings?: Partial<DiscordSettings>, store?: Store): Discord;
  /** Makes an adapter listen. */
  listen(bot: Discord): void;
  /** Makes an adapter listen over HTTP; returns the address. */
  serve(bot: Discord): Promise<string>;
  /** Where interactions come over HTTP. */
  readonly url: string | undefined;
  bot: Discord;
  /** Waits until everything is answered and shown. */
  settled(): Promise<void>;
  /** Does something and returns what the person newly sees of the bot's: in the channel, and directly. */
  watch(who: string, act: () => Promise<unknown>, where?: string): Promise<Shown[]>;
  /** Calls a slash command. */
  slash(who: string, command: string, options?: Record<string, unknown>, where?: string): Promise<Shown[]>;
  /** Presses the button with that label in what the person sees. */
  press(who: string, message: Shown | undefined, label: string | RegExp, where?: string): Promise<Shown[]>;
  /** Chooses in the menu of what the person sees. */
  pick(who: string, message: Shown | undefined, values: readonly string[], where?: string): Promise<Shown[]>;
  /** Submits the form that is open before the person, its values by option; "more" is the tick for more options. */
  submit(who: string, values?: Parameters<FakeDiscord["submit"]>[1], where?: string): Promise<Shown[]>;
  /** A new bot on the same store, after the old one stopped. */
  restart(): Promise<void>;
}

/** Builds a town; it is torn down when the test has finished, which fails for what the product called a bug. */
export async function town(options: TownOptions = {}): Promise<Town> {
  const { finished = onTestFinished } = options;
  const place = await world(options.demo ? { demo: true } : {});
  const fake = await startFakeDiscord({ quietMs: 30, ...options.fake });
  const logged: Town["logged"] = [];
  const note = (level: string) => (facts: object, sentence: string) => void logged.push({ level, facts, sentence });
  const log = { info: () => undefined, warn: note("warn"), error: note("error") };
  const parts = {
    store: options.store?.(place.store) ?? place.store,
    catalogue: place.catalogue,
    seal: place.seal,
    ids: place.ids,
    clock: place.clock,
    log,
    worker: "town",
  };
  const settings: DiscordSettings = {
    token: fake.token,
    apiUrl: fake.apiUrl,
    ...(options.http ? { publicKey: fake.publicKey } : {}),
    ...options.settings,
  };
  const catalogue = options.catalogue ?? CATALOGUE.commands;
  const times = { ...TIMES, ...options.times };
  const another: Town["another"] = (worker, own, store = parts.store) =>
    discord({
      ...parts,
      store,
      worker,
      settings: { ...settings, ...own },
      wall: () => fake.now() + (options.skew ?? 0),
      times,
      patience: options.patience ?? PATIENCE_MS,
    });
  const build = () => another("town");
  let active = build();
  const product = assemble({
    ...parts,
    limitSettings: "off",
    ...(options.outside ? { outside: options.outside } : {}),
    catalogue: withOnly(catalogue),
    transports: [active.transport],
  });
  const guild = fake.addGuild({ name: "Experts", locale: "en-US" });
  const channel = fake.addChannel(guild, { name: "general" });
  const users = settle(fake, guild);
  // The server has had the bot for a while: it greets nobody.
  if (!options.joined) fake.advance(HOUR);
  if (!options.unconnected) await connect(place, guild, users);
  const servers: Server[] = [];
  const serving = (requests: () => Discord["requests"]) => {
    const server = createServer((request, response) => requests()?.(request, response));
    servers.push(server);
    return listening(server);
  };
  const url = options.http ? await serving(() => active.requests) : undefined;
  const dispatch = options.dispatch?.(product.dispatch) ?? product.dispatch;
  const start = async () => {
    active.listen(dispatch, catalogue);
    await active.settled();
    if (url !== undefined) await fake.connectHttp(url);
    else if (options.settings?.token === undefined) await fake.until(() => fake.connections > 0);
  };
  await start();
  // Where the bot waits for what the test lets come, it has settled when nothing happens.
  if (!options.store && !options.dispatch && options.patience === undefined) fake.settlesWith(() => active.settled());

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
    return seen(who, where).filter(
      (s) => before.get(s.id) !== JSON.stringify(s.components) && s.author === fake.botUser,
    );
  };
  finished(async () => {
    await active.close();
    await fake.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
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
    another,
    listen: (bot) => bot.listen(dispatch, catalogue),
    async serve(bot) {
      bot.listen(dispatch, catalogue);
      finished(() => bot.close());
      return serving(() => bot.requests);
    },
    url,
    get bot() {
      return active;
    },
    settled,
    watch,
    slash: (who, command, given = {}, where = channel) =>
      watch(who, () => fake.slash(who, where, command, given as never), where),
    press: (who, message, label, where = channel) =>
      watch(who, () => fake.press(who, message?.id ?? "", buttonIn(message?.components, label)), where),
    pick: (who, message, values, where = channel) =>
      watch(who, () => fake.choose(who, message?.id ?? "", menuIn(message?.components), values), where),
    submit: (who, values = {}, where = channel) =>
      watch(
        who,
        () =>
          fake.submit(
            who,
            Object.fromEntries(
              Object.entries(values).map(([option, value]) => [option === MORE_ID ? option : `f:${option}`, value]),
            ),
          ),
        where,
      ),
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

/** Waits until Discord was answered about everything that people did from there on, or has given it up. */
export const acknowledged = ({ fake }: Town, from: number) =>
  fake.until(() =>
    fake.interactions.slice(from).every(({ failed, acknowledgedAt }) => failed || acknowledgedAt !== undefined),
  );

/** What went wrong, as the product tells its operator. */
export const troubles = ({ logged }: Town) =>
  logged
    .filter((l) => l.level !== "info")
    .map((l) => `${l.sentence} ${String((l.facts as { error?: unknown }).error)}`);

/** Nothing was refused by Discord and nothing went wrong. */
export function allWell(place: Town): void {
  expect(place.fake.refusals).toEqual([]);
  expect(troubles(place)).toEqual([]);
}
