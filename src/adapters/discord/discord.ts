import { type APIInteraction, GatewayDispatchEvents, type GatewayDispatchPayload, RESTEvents } from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import { commandAt } from "../../core/kernel/commands/resolve-command.ts";
import { DELIVERY_TIMES } from "../../core/services/delivery/delivery-times.ts";
import { installationsOf } from "../../core/services/installations/installations.ts";
import { tokenStoreIn } from "../../core/services/tokens/token-store.ts";
import type { Connection, PlatformParts } from "../kit/platform.ts";
import type { ReplyDeps } from "./answering/reply-context.ts";
import { eventDispatcher } from "./dispatch-event.ts";
import { codeOf } from "./delivery/delivery-failure.ts";
import { noteDeparture } from "./delivery/departed.ts";
import { type Gateway, listenToGateway } from "./gateway/gateway.ts";
import { leasesIn } from "./gateway/leases.ts";
import type { GatewayTimes } from "./gateway/gateway-times.ts";
import { welcomed } from "./inbound/guilds.ts";
import { handle } from "./inbound/interactions.ts";
import type { AdapterContext } from "./adapter-context.ts";
import { backgroundTasks } from "../../core/kernel/time/background-tasks.ts";
import { discordTransport } from "./delivery/transport.ts";
import { register } from "./registration/registration.ts";
import { byCallback } from "./answering/reply.ts";
import { turns } from "./answering/turns.ts";
import { undeliveredIn } from "./answering/undelivered.ts";
import { ownId } from "./own-id.ts";
import { HungUp, interactionRequests } from "./requests.ts";
import { apisOf } from "./rest.ts";
import { serverClock } from "./server-clock.ts";
import { DISCORD, type DiscordSettings } from "./settings.ts";
import { answerMessage } from "./inbound/talk.ts";
import { typing } from "./registration/typing.ts";
import "./messages/index.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** The parts of the product that Discord needs. */
export interface DiscordParts extends PlatformParts {
  readonly settings: DiscordSettings;
  /** The time of day in milliseconds; the machine's where absent. */
  readonly wall?: () => number;
  /** Milliseconds until an interaction is acknowledged without its answer; a second where absent. */
  readonly patience?: number;
  /** How long the gateway waits for what; what suits Discord where absent. */
  readonly times?: GatewayTimes;
}

/** Discord, put together. */
export interface Discord extends Connection {
  /** The shards that this process serves now. */
  readonly serving: () => number[];
}

// The answer no longer reaches anybody: unknown interaction, unknown webhook, unknown message, a token that is over; or it was acknowledged before.
const LATE = new Set([10_062, 10_015, 10_008, 40_060, 50_027]);

/** Puts Discord together. Requests are interactions over HTTP; listening also registers the commands that differ. */
export function discord(parts: DiscordParts): Discord {
  const {
    settings,
    store,
    catalogue: product,
    seal,
    ids,
    clock,
    log,
    worker,
    wall = Date.now,
    patience,
    times,
    deliveryTimes = DELIVERY_TIMES,
  } = parts;
  const { token, publicKey } = settings;
  const clockThere = serverClock(wall);
  const { answering, following, delivering } = apisOf(settings, {
    deliver: deliveryTimes.deliver,
    dated: clockThere.heard,
  });
  for (const api of [answering, following, delivering])
    api.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
      log.warn(
        { platform: DISCORD, count },
        "Discord refuses many requests; at 10,000 in ten minutes it bans this address",
      ),
    );
  const tokens = tokenStoreIn({ store, seal, ids, clock });
  const { learn, register: know, ...written } = typing();
  const deps: ReplyDeps = {
    ...{ store, clock, tokens, log },
    ...written,
    ...(patience === undefined ? {} : { patience }),
    ...(settings.forums ? { forums: settings.forums } : {}),
    undelivered: undeliveredIn(tokens),
    titleOf: (path) => {
      const command = adapter && commandAt(adapter.catalogue, path);
      return command?.title ?? command?.summary;
    },
  };
  const installations = installationsOf(DISCORD, { store, seal, clock });
  const work = backgroundTasks((error) => log.error({ platform: DISCORD, error }, "an answer did not get through"));
  const bot = ownId(delivering);
  let adapter: AdapterContext | undefined;
  let gateway: Gateway | undefined;
  let registering: NodeJS.Timeout | undefined;

  const answered = async (interaction: APIInteraction, acknowledge: Parameters<typeof handle>[2]) => {
    if (!adapter) throw new Error("nobody listens yet");
    try {
      await handle(adapter, interaction, acknowledge);
    } catch (error) {
      if (!(error instanceof HungUp) && !LATE.has(codeOf(error) ?? 0)) throw error;
      log.warn({ platform: DISCORD, error }, "Discord takes no answer to this any more");
    }
  };
  const arrived = (event: GatewayDispatchPayload, { dispatchEvent }: AdapterContext): void => {
    if (event.t === GatewayDispatchEvents.InteractionCreate)
      work.after(() => answered(event.d, byCallback(answering, event.d)));
    else if (event.t === GatewayDispatchEvents.MessageCreate)
      work.after(async () => answerMessage({ deps, dispatchEvent, api: delivering, bot: await bot() }, event.d));
    else if (event.t === GatewayDispatchEvents.GuildCreate) {
      const guild = event.d;
      if (guild.unavailable !== true)
        work.after(() => welcomed({ deps, api: delivering, installations, wall: clockThere.now, bot }, guild));
    } else if (event.t === GatewayDispatchEvents.GuildMemberRemove) {
      const { guild_id: space, user } = event.d;
      work.after(() => noteDeparture({ store, product, clock, ids, seal }, { user: user.id, space }));
    } else if (event.t === GatewayDispatchEvents.GuildDelete && event.d.unavailable !== true) {
      // What the community has stays; whoever adds the bot again finds it.
      log.warn({ platform: DISCORD, space: event.d.id }, "the bot was removed from a server");
    }
  };
  const registered = async (catalogue: readonly Command[]): Promise<void> => {
    try {
      const { id: application } = await delivering.applications.getCurrent();
      const done = await register({ api: delivering, application }, catalogue, settings);
      const { changed, count } = done;
      know(done.ids);
      if (changed) log.info({ platform: DISCORD, count }, "registered the commands");
    } catch (error) {
      log.warn({ platform: DISCORD, error }, "the commands could not be registered; trying again");
      registering = setTimeout(() => work.after(() => registered(catalogue)), MINUTE_MS);
      registering.unref();
    }
  };
  return {
    transport: discordTransport({
      store,
      clock,
      ids,
      seal,
      tokens,
      ...written,
      api: delivering,
      product,
      bot,
      switches: settings,
      deliveryTimes,
    }),
    ...(publicKey === undefined
      ? {}
      : {
          requests: interactionRequests(publicKey, (i, acknowledge) => answered(i, acknowledge), {
            log,
            wall: clockThere.now,
            work: work.after,
          }),
        }),
    listen(dispatch, catalogue) {
      learn(catalogue);
      const own: AdapterContext = {
        deps,
        dispatchEvent: eventDispatcher({ dispatch, bot, store, product, clock, ids, seal, api: delivering }),
        catalogue,
        api: following,
        turns: turns(),
        wall: clockThere.now,
      };
      adapter = own;
      work.after(() => registered(catalogue));
      if (publicKey !== undefined) return;
      const { shards, shardCount, members } = settings;
      gateway = listenToGateway({
        api: delivering,
        token,
        leases: leasesIn(store, worker, times),
        ...(times ? { times } : {}),
        log,
        ...(shards ? { shards } : {}),
        ...(members ? { members } : {}),
        ...(shardCount === undefined ? {} : { shardCount }),
        heard: (event) => arrived(event, own),
      });
    },
    serving: () => gateway?.serving() ?? [],
    reached: () => gateway?.reached(),
    settled: work.settled,
    async close() {
      clearTimeout(registering);
      await gateway?.close();
      await work.settled();
    },
  };
}
