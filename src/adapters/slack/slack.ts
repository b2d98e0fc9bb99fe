import { App, type Authorize, HTTPReceiver, type Installation, type Receiver } from "@slack/bolt";
import { setTimeout as wait } from "node:timers/promises";
import { DELIVERY_TIMES } from "../../core/services/delivery/delivery-times.ts";
import { installationsOf } from "../../core/services/installations/installations.ts";
import { tokenStoreIn } from "../../core/services/tokens/token-store.ts";
import type { Connection, PlatformParts } from "../kit/platform.ts";
import { eventDispatcher } from "./dispatch-event.ts";
import { channels } from "./delivery/channels.ts";
import { clientsOf, loggerOn } from "./installing/clients.ts";
import { APART_MS, stayConnected } from "./connect.ts";
import { registerFirstAdministrator } from "./inbound/first-administrator.ts";
import { homeTabs } from "./inbound/home.ts";
import { LISTENERS } from "./inbound/listeners.ts";
import { grantedFor } from "./installing/granted.ts";
import { installerOf, installing } from "./installing/install.ts";
import { registerLeaving } from "./inbound/leaving.ts";
import { backgroundTasks } from "../../core/kernel/time/background-tasks.ts";
import { installationStore } from "./installing/oauth.ts";
import { slackTransport } from "./delivery/transport.ts";
import { paced } from "./delivery/pace.ts";
import { profiles } from "./user-profiles.ts";
import type { AdapterContext } from "./adapter-context.ts";
import { SLACK, type SlackSettings } from "./settings.ts";
import { typingBelow } from "./manifest/typing.ts";
import { WAITS, type Waits } from "./answering/waits.ts";
import "./messages/index.ts";
import { socketsOf, accessOf, greetInstaller } from "./connecting.ts";

/** The parts of the product that Slack needs. */
export interface SlackParts extends Omit<PlatformParts, "worker"> {
  readonly settings: SlackSettings;
  /** Milliseconds from opening one socket to opening the next; a minute where absent. */
  readonly apart?: number;
  /** How long is waited for answers; what suits people and Slack where absent. */
  readonly waits?: Waits;
}

/** Puts Slack together. Requests are those of HTTP mode and of OAuth. */
export function slack(parts: SlackParts): Connection {
  const { settings, store, catalogue: product, seal, ids, clock, log, deliveryTimes = DELIVERY_TIMES } = parts;
  const clients = clientsOf(settings.apiUrl, log, deliveryTimes);
  const tokens = tokenStoreIn({ store, seal, ids, clock });
  const typing = typingBelow(settings.root);
  const words = { store, clock, tokens, typeCommand: typing.typeCommand };
  const installations = installationsOf(SLACK, { store, seal, clock });
  const greet = (installation: Installation) => greetInstaller(words, clients, installation);
  const installer = installerOf(settings, clients, log, installationStore(installations, log, greet));
  const sockets = socketsOf(settings, clients, log);
  const http =
    sockets.length > 0
      ? undefined
      : new HTTPReceiver({ signingSecret: settings.signingSecret ?? "", logger: loggerOn(log) });
  const receiver: Receiver | undefined = http ?? sockets[0];
  const requests = installer ? installing(installer, settings, log, http?.requestListener) : http?.requestListener;
  const access = accessOf(settings, clients, installer, installations);
  const people = profiles(log);
  const rooms = channels({ store, log });
  const work = backgroundTasks((error) => log.error({ platform: SLACK, error }, "an answer did not get through"));
  const stopped = new AbortController();

  const authorize: Authorize<boolean> = ({ teamId, enterpriseId }) =>
    grantedFor(access, {
      ...(teamId === undefined ? {} : { team: teamId }),
      ...(enterpriseId === undefined ? {} : { enterprise: enterpriseId }),
    });
  const pace = paced(
    () => performance.now(),
    (ms) => wait(ms),
  );
  return {
    transport: slackTransport({ ...words, access, clients, pace, channels: rooms, deliveryTimes }),
    ...(requests ? { requests } : {}),
    listen(dispatch, catalogue) {
      typing.learn(catalogue);
      const app = new App({
        ...(receiver ? { receiver } : {}),
        authorize,
        convoStore: false,
        logger: loggerOn(log),
        clientOptions: clients.answeringOptions,
      });
      app.error(async (error) => log.error({ platform: SLACK, error }, "a payload of Slack's could not be handled"));
      const dispatchEvent = eventDispatcher({ dispatch, profiles: people, channels: rooms });
      const showHome = homeTabs(words, dispatchEvent);
      const adapter: AdapterContext = {
        settings,
        product,
        dispatchEvent,
        catalogue,
        ids,
        seal,
        deps: {
          ...words,
          log,
          waits: parts.waits ?? WAITS,
          refreshHome: (target) => showHome(target, ids.next()),
        },
        showHome,
        access,
        clients,
        profiles: people,
        channels: rooms,
        after: work.after,
        stopped: stopped.signal,
      };
      for (const register of LISTENERS) register(app, adapter);
      registerLeaving(app, adapter, installations);
      registerFirstAdministrator(app, adapter, installations);
      for (const [i, socket] of sockets.entries()) {
        socket.init(app);
        void wait(i * (parts.apart ?? APART_MS), undefined, { signal: stopped.signal }).then(
          () => stayConnected(socket, log, stopped.signal),
          () => undefined,
        );
      }
    },
    settled: work.settled,
    async close() {
      stopped.abort();
      await Promise.all(sockets.map((socket) => socket.stop().catch(() => undefined)));
      await work.settled();
    },
  };
}
