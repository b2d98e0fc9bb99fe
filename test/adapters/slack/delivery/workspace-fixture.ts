import type { Target } from "../../../../src/core/kernel/access/target.ts";
import { onTestFinished } from "vitest";
import { channels } from "../../../../src/adapters/slack/delivery/channels.ts";
import { clientsOf } from "../../../../src/adapters/slack/installing/clients.ts";
import { oneToken } from "../../../../src/adapters/slack/installing/grants.ts";
import { slackTransport } from "../../../../src/adapters/slack/delivery/transport.ts";
import { paced } from "../../../../src/adapters/slack/delivery/pace.ts";
import { manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import { assemble } from "../../../../src/app/assemble.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import type { DeliverySummary } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import type { Message, Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { type FakeSlack, type Shown, startFakeSlack } from "../../../support/slack/fake-slack.ts";
import { type Said, type World, world } from "../../../support/world.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const SECOND = 1_000;
export const MINUTE = 60_000;
/** However long ago. */
export const EVER = new Date(0);
const PEOPLE = ["member", "moderator", "admin"] as const;

/** A product that delivers to a Slack, both on one clock that moves only when told to. */
export interface Office {
  readonly world: World;
  readonly fake: FakeSlack;
  readonly transport: Transport;
  readonly channel: string;
  readonly users: Record<(typeof PEOPLE)[number], string>;
  /** Milliseconds that the pace waited, in order. */
  readonly waits: number[];
  /** The transport as a process that has just been started has it, perhaps with another token. */
  readonly restart: (token?: string) => void;
  /** Runs a line as somebody in the Slack channel. */
  readonly say: (line: string, as?: (typeof PEOPLE)[number]) => Promise<Said>;
  readonly deliver: () => Promise<DeliverySummary>;
  /** Lets time pass in the product, on Slack, and for the leases in the database. */
  readonly pass: (ms: number) => Promise<void>;
  /** Delivers and lets time pass until nothing is open any more. */
  readonly deliverAll: (stepMs?: number, most?: number) => Promise<void>;
  /** What everybody sees in the channel, and what one person was told directly; said by the bot. */
  readonly posted: (channel?: string) => Shown[];
  readonly told: (user: string) => Shown[];
  readonly inChannel: (key: string, view: View) => Message;
  readonly toPerson: (key: string, view: View, user?: string) => Message;
  readonly calls: (method: string) => number;
}

export async function office(): Promise<Office> {
  const place = await world();
  const fake = await startFakeSlack({
    now: () => place.clock.now().getTime(),
    manifest: manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true }) as never,
  });
  const channel = fake.addChannel({ name: "general", bot: true });
  const users = Object.fromEntries(PEOPLE.map((p) => [p, fake.addUser({ name: p })])) as Office["users"];
  await place.store.system(async (db) => {
    await db.space.create({
      data: { communityId: place.community, id: "slackspace", platform: "slack", externalId: fake.team },
    });
    const known = await db.handle.findMany({
      where: { communityId: place.community, platform: "console", externalId: { in: [...PEOPLE] } },
    });
    await db.handle.createMany({
      data: known.map(({ externalId, personId }) => ({
        communityId: place.community,
        platform: "slack",
        externalId: `${fake.team}:${users[externalId as (typeof PEOPLE)[number]]}`,
        personId,
        spaces: [fake.team],
      })),
    });
  });
  const waits: number[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object, sentence: string) => place.logged.push({ level: "error", facts, sentence }),
  };
  const build = (token: string) => {
    const clients = clientsOf(fake.apiUrl, log);
    const wait = async (ms: number) => {
      waits.push(ms);
      fake.advance(ms);
    };
    return slackTransport({
      store: place.store,
      clock: place.clock,
      tokens: tokenStoreIn(place),
      typeCommand: slashLine,
      clients,
      access: oneToken(token, clients.options),
      channels: channels({ store: place.store, log }),
      pace: paced(() => fake.now(), wait),
    });
  };
  let transport = build(fake.botToken);
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
    channel,
    users,
    waits,
    restart: (token = fake.botToken) => void (transport = build(token)),
    say: (line, as = "member") =>
      place.say(line, { as: `${fake.team}:${users[as]}`, platform: "slack", space: fake.team, channel }),
    deliver: () => product().deliverDue(),
    async pass(ms) {
      place.clock.forward(ms);
      await place.store.statement(
        sql`update delivery set lease_until = lease_until - make_interval(secs => ${ms / SECOND}) where lease_until is not null returning 1`,
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
    posted: (where = channel) => fake.seenBy(users.member, where).filter((s) => s.user === fake.botUser()),
    told: (user) => fake.direct(user).filter((s) => s.user === fake.botUser()),
    inChannel: (key, view) =>
      message({ platform: "slack", space: fake.team, address: "channel", recipient: channel }, key, view),
    toPerson: (key, view, user = users.member) =>
      message({ platform: "slack", space: fake.team, address: "direct", recipient: `${fake.team}:${user}` }, key, view),
    calls: (method) => fake.calls.filter((c) => c.method === method).length,
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
