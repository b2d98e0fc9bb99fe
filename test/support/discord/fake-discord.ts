import { createActivity } from "../activity.ts";
import { createClock } from "../clock.ts";
import { createCommandRegistry } from "./command-registry.ts";
import type { Core } from "./core.ts";
import type { FakeDiscord, FakeDiscordOptions } from "./fake-discord-types.ts";
import { createFaults } from "./faults.ts";
import { createGateway } from "./gateway/gateway.ts";
import { createIds } from "./ids.ts";
import { createDeliverer } from "./interactions/deliver.ts";
import { createEndpoint } from "./interactions/http-endpoint.ts";
import { createInteractions } from "./interactions/interactions.ts";
import { createSigningKey } from "./interactions/signing.ts";
import { createNonces } from "./messages/nonces.ts";
import { shown } from "./messages/wire.ts";
import type { Shown } from "./model.ts";
import { mustSee } from "./people/acting.ts";
import { createCommanding } from "./people/commanding.ts";
import { createCommunityLife } from "./people/community-life.ts";
import { createModals } from "./people/modals.ts";
import { createPressing } from "./people/pressing.ts";
import { createPrivately } from "./people/privately.ts";
import { createWriting } from "./people/writing.ts";
import { openDirect } from "./rest/channels.ts";
import { createRateLimits } from "./rest/rate-limits.ts";
import { routesOf } from "./rest/routes.ts";
import { startServer } from "./rest/server.ts";
import { createState } from "./state.ts";

export type { FakeDiscord, FakeDiscordOptions } from "./fake-discord-types.ts";
export type { InteractionRecord } from "./interactions/model.ts";
export type { Shown } from "./model.ts";

/** Starts a Discord on a free port, with the app's bot and nobody else. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const ids = createIds();
  const clock = createClock(options.now);
  const activity = createActivity(options.quietMs ?? 50);
  const state = createState();
  const applicationId = options.applicationId ?? ids.next(clock.now());
  const newToken = () => `${Buffer.from(applicationId).toString("base64url")}.${ids.secret(6)}.${ids.secret(38)}`;
  const key = createSigningKey();
  let advised = options.shards ?? 1;
  const server = await startServer(
    () => core,
    routesOf(() => advised),
  );
  const origin = `http://127.0.0.1:${server.port}`;
  const base = {
    applicationId,
    token: options.token ?? newToken(),
    // An application's bot has its application's id.
    bot: applicationId,
    publicKey: key.publicKey,
    origin,
    validate: options.validate ?? true,
    messageContent: options.privilegedIntents?.includes("MessageContent") ?? false,
    members: options.privilegedIntents?.includes("GuildMembers") ?? false,
    clock,
    ids,
    state,
    activity,
    faults: createFaults(),
    limits: createRateLimits(clock),
    registry: createCommandRegistry(clock, ids, applicationId),
    nonces: createNonces(clock),
    uploads: new Map(),
    requests: [],
    refusals: [],
  };
  const endpoint = createEndpoint(() => core, key);
  const core: Core = {
    ...base,
    endpoint,
    interactions: createInteractions(() => core),
    deliverer: createDeliverer(() => core, endpoint),
    gateway: createGateway(
      () => core,
      { clock, ids },
      options,
      () => {
        core.token = newToken();
      },
    ),
  };
  state.users.set(core.bot, {
    id: core.bot,
    name: options.botName ?? "Rapporteur",
    globalName: undefined,
    locale: "en-US",
    bot: true,
    closed: false,
    installed: false,
  });

  const seen = (user: string, id: string): Shown[] => {
    const channel = state.channel(id);
    mustSee(core, user, channel);
    return channel.messages
      .filter((message) => message.ephemeralTo === undefined || message.ephemeralTo === user)
      .map((message) => shown(core, message));
  };
  const { gateway, interactions } = core;
  return {
    ...createCommunityLife(core),
    ...createCommanding(core),
    ...createPressing(core),
    ...createModals(core),
    ...createWriting(core),
    ...createPrivately(core),
    apiUrl: `${origin}/api`,
    gatewayUrl: `${origin.replace(/^http/, "ws")}/gateway`,
    get token() {
      return core.token;
    },
    applicationId,
    botUser: core.bot,
    publicKey: core.publicKey,
    requests: core.requests,
    refusals: core.refusals,
    interactions: interactions.log,
    deliveries: interactions.deliveries,
    identifies: gateway.identification.log,
    get connected() {
      return gateway.connected;
    },
    get connections() {
      return gateway.connections;
    },
    get inFlight() {
      return activity.inFlight;
    },
    state,
    commands: (guild) => core.registry.list(guild),
    seenBy: seen,
    direct: (user) => seen(user, openDirect(core, user).id),
    directChannel: (user) => openDirect(core, user).id,
    until: (read, timeoutMs) => activity.until(read, timeoutMs),
    settled: (...given) => activity.settled(...given),
    settlesWith: (app) => activity.settlesWith(app),
    advance: (ms) => clock.advance(ms),
    now: () => clock.now(),
    fail: (route, fault) => core.faults.plan(route, fault),
    heal: (route) => core.faults.clear(route),
    limit: (route, limit) => core.limits.set(route, limit),
    connectHttp: (url) => endpoint.connectHttp(url),
    ping: (given) => endpoint.ping(given),
    cut: (shard) => gateway.cut(shard),
    closeConnections: (code, shard) => gateway.closeConnections(code, shard),
    askReconnect: (shard) => gateway.askReconnect(shard),
    invalidateSessions: (given) => gateway.invalidateSessions(given),
    ignoreHeartbeats: (on) => gateway.ignoreHeartbeats(on),
    ignoreResumes: (on) => gateway.ignoreResumes(on),
    adviseShards: (count) => void (advised = count),
    refuseIdentify: (code) => gateway.refuseIdentify(code),
    pauseEvents: (on) => gateway.pauseEvents(on),
    down() {
      server.outage(true);
      gateway.cut();
    },
    up: () => server.outage(false),
    async close() {
      clock.stop();
      // An app that has just been stopped is still saying goodbye.
      await activity.until(() => gateway.connections === 0, 100).catch(() => undefined);
      gateway.stop();
      await server.close();
    },
  };
}
