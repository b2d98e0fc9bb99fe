import type { Target } from "../../../../src/core/kernel/access/target.ts";
import { onTestFinished } from "vitest";
import { discordTransport, type TransportParts } from "../../../../src/adapters/discord/delivery/transport.ts";
import { apisOf } from "../../../../src/adapters/discord/rest.ts";
import type { Switches } from "../../../../src/adapters/discord/settings.ts";
import { assemble } from "../../../../src/app/assemble.ts";
import type { DeliverySummary } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import type { Message, Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/fake-discord.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const SECOND = 1_000;
export const MINUTE = 60_000;
/** However long ago. */
export const EVER = new Date(0);
const PEOPLE = ["member", "moderator", "admin"] as const;
type Shown = ReturnType<FakeDiscord["seenBy"]>[number];

/** A product that delivers to a Discord, both on one clock that moves only when told to. */
export interface Office {
  readonly world: World;
  readonly fake: FakeDiscord;
  readonly transport: Transport;
  readonly guild: string;
  readonly channel: string;
  readonly users: Record<(typeof PEOPLE)[number], string>;
  /** The transport as a process that has just been started has it. */
  readonly restart: (token?: string) => void;
  /** Of what the transport is made. */
  readonly parts: () => TransportParts;
  /** Runs a line as somebody in the channel. */
  readonly say: (line: string, as?: (typeof PEOPLE)[number]) => Promise<Said>;
  readonly deliver: () => Promise<DeliverySummary>;
  /** Makes the cards show what is so by now, as if there had been a pause. */
  readonly refresh: () => Promise<void>;
  /** Brings the server's events up to date, as a worker does now and then. */
  readonly mirror: () => Promise<void>;
  /** Lets time pass in the product, on Discord, and for the leases in the database. */
  readonly pass: (ms: number) => Promise<void>;
  /** Delivers and lets time pass until nothing is open any more. */
  readonly deliverAll: (stepMs?: number, most?: number) => Promise<void>;
  /** What everybody sees in the channel, and what one person was told directly; said by the bot. */
  readonly posted: (channel?: string) => Shown[];
  readonly told: (user: string) => Shown[];
  readonly inChannel: (key: string, view: View) => Message;
  readonly toPerson: (key: string, view: View, user?: string) => Message;
  /** Requests of a method to a route. */
  readonly calls: (call: string) => number;
}

export const SAY = "POST /channels/:channel/messages";
export const LOOK = "GET /channels/:channel/messages";

export async function office(switches: Switches = {}): Promise<Office> {
  const place = await world();
  const fake = await startFakeDiscord({ now: () => place.clock.now().getTime() });
  const guild = fake.addGuild({ name: "Experts" });
  const channel = fake.addChannel(guild, { name: "general" });
  const users = Object.fromEntries(
    PEOPLE.map((p) => {
      const user = fake.addUser({ name: p });
      fake.join(user, guild, {});
      return [p, user];
    }),
  ) as Office["users"];
  await place.store.system(async (db) => {
    await db.space.create({
      data: { communityId: place.community, id: "discordspace", platform: "discord", externalId: guild },
    });
    const known = await db.handle.findMany({
      where: { communityId: place.community, platform: "console", externalId: { in: [...PEOPLE] } },
    });
    await db.handle.createMany({
      data: known.map(({ externalId, personId }) => ({
        communityId: place.community,
        platform: "discord",
        externalId: users[externalId as (typeof PEOPLE)[number]],
        personId,
        spaces: [guild],
      })),
    });
  });
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object, sentence: string) => place.logged.push({ level: "error", facts, sentence }),
  };
  const parts = (token = fake.token): TransportParts => {
    const api = apisOf({ token, apiUrl: fake.apiUrl }).delivering;
    return {
      store: place.store,
      clock: place.clock,
      tokens: tokenStoreIn(place),
      typeCommand: slashLine,
      mentionCommand: () => undefined,
      api,
      product: place.catalogue,
      ids: place.ids,
      seal: place.seal,
      bot: async () => fake.botUser,
      switches,
    };
  };
  let transport = discordTransport(parts());
  const product = () =>
    assemble({
      store: place.store,
      clock: place.clock,
      ids: place.ids,
      seal: place.seal,
      log,
      worker: "office",
      limitSettings: "off",
      transports: [transport],
    });
  const message = (to: Target, key: string, view: View): Message => ({
    to,
    key,
    view,
    at: place.clock.now().toISOString(),
    language: "en",
    zone: "UTC",
  });
  const self: Office = {
    world: place,
    fake,
    get transport() {
      return transport;
    },
    guild,
    channel,
    users,
    restart: (token) => void (transport = discordTransport(parts(token))),
    parts: () => parts(),
    say: (line, as = "member") => place.say(line, { as: users[as], platform: "discord", space: guild, channel }),
    deliver: () => product().deliverDue(),
    async refresh() {
      await place.freeCards();
      await product().refreshCards();
    },
    mirror: () => product().mirror(),
    async pass(ms) {
      place.clock.forward(ms);
      await place.store.statement(
        sql`update delivery set lease_until = lease_until - make_interval(secs => ${ms / SECOND}) where lease_until is not null returning 1`,
      );
      await place.store.statement(
        sql`update native_event set at = case when at > 'epoch' then at - make_interval(secs => ${ms / SECOND}) else at end,
          looked_at = looked_at - make_interval(secs => ${ms / SECOND}) returning 1`,
      );
    },
    async deliverAll(stepMs = 30 * SECOND, most = 100) {
      for (let n = 0; n < most; n += 1) {
        await self.deliver();
        const open = await place.db((db) =>
          db.delivery.count({
            where: { state: { in: ["planned", "claimed", "sending"] }, dueAt: { lte: place.clock.now() } },
          }),
        );
        if (open === 0) return;
        await self.pass(stepMs);
      }
      throw new Error("there is still something to deliver");
    },
    posted: (where = channel) => fake.seenBy(users.member, where).filter((s) => s.author === fake.botUser),
    told: (user) => fake.direct(user).filter((s) => s.author === fake.botUser),
    inChannel: (key, view) =>
      message({ platform: "discord", space: guild, address: "channel", recipient: channel }, key, view),
    toPerson: (key, view, user = users.member) =>
      message({ platform: "discord", space: guild, address: "direct", recipient: user }, key, view),
    calls: (call) => fake.requests.filter((r) => `${r.method} ${r.route}` === call).length,
  };
  onTestFinished(async () => {
    await fake.close();
    await place.close();
  });
  return self;
}

/** The failure with which a call of the transport's failed. */
export const failure = (work: Promise<unknown>) =>
  work.then(
    (value) => ({ kind: "done", value }),
    (error: unknown) => (error as { failure?: object }).failure,
  );
