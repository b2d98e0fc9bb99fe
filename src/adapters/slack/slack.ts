import type { RequestListener } from "node:http";
import { App, type Authorize, HTTPReceiver, type Installation, type Receiver } from "@slack/bolt";
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "../../core/kernel/commands/command.ts";
import { DELIVERY_TIMES, type DeliveryTimes } from "../../core/services/delivery/times.ts";
import { installationsOf } from "../../core/services/installations/installations.ts";
import { keptIn } from "../../core/services/tokens/kept.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Dispatch, Outlet } from "../../core/kernel/commands/platform.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import type { Seal } from "../../core/kernel/ports/seal.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { Where } from "./access.ts";
import { arrival } from "./arrive.ts";
import { channels } from "./channels.ts";
import { clientsOf, loggerOn } from "./clients.ts";
import { hearCommands } from "./commands.ts";
import { APART_MS, stayConnected } from "./connect.ts";
import { hearEvents } from "./events.ts";
import { hearForms } from "./forms.ts";
import { hearHome, publishHome } from "./home.ts";
import { installerOf, installing } from "./install.ts";
import { hearLeaving } from "./leaving.ts";
import { underWay } from "../../core/kernel/time/under-way.ts";
import { installationStore } from "./oauth.ts";
import { slackOutlet } from "./outlet.ts";
import { paced } from "./pace.ts";
import { hearPresses } from "./presses.ts";
import { profiles } from "./profiles.ts";
import type { Room } from "./room.ts";
import { SLACK, type SlackSettings } from "./settings.ts";
import { hearShortcuts } from "./shortcuts.ts";
import { hearTalk } from "./talk.ts";
import "./messages/index.ts";
import { socketsOf, accessOf, greetInstaller } from "./connecting.ts";

/** The parts of the product that Slack needs. */
export interface SlackParts {
  readonly settings: SlackSettings;
  readonly store: Store;
  readonly catalogue: Features;
  readonly seal: Seal;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds from opening one socket to opening the next; a minute where absent. */
  readonly apart?: number;
  /** What suits Slack where absent. */
  readonly deliveryTimes?: DeliveryTimes;
}

/** Slack, reached but not yet listening: what the ledger needs is there at once. */
export interface Slack {
  readonly outlet: Outlet;
  /** For the public listener: everything under /slack/, in HTTP mode and for OAuth. */
  readonly requests?: RequestListener;
  /** Listens and answers from now on; tries again for as long as Slack cannot be reached. */
  readonly listen: (dispatch: Dispatch, catalogue: readonly Command[]) => void;
  /** Waits until everything that was acknowledged is answered. */
  readonly settled: () => Promise<void>;
  /** Stops listening and waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Puts Slack together. Nothing is asked of Slack yet. */
export function slack(parts: SlackParts): Slack {
  const { settings, store, catalogue: product, seal, ids, clock, log, deliveryTimes = DELIVERY_TIMES } = parts;
  const clients = clientsOf(settings.apiUrl, log, deliveryTimes);
  const kept = keptIn({ store, seal, ids, clock });
  const installations = installationsOf(SLACK, { store, seal, clock });
  const greet = (installation: Installation) => greetInstaller({ store, clock, kept }, clients, installation);
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
  const rooms = channels(log);
  const work = underWay((error) => log.error({ platform: SLACK, error }, "an answer did not get through"));
  const stopped = new AbortController();

  const authorize: Authorize<boolean> = async ({ teamId, enterpriseId }) => {
    const where: Where = {
      ...(teamId === undefined ? {} : { team: teamId }),
      ...(enterpriseId === undefined ? {} : { enterprise: enterpriseId }),
    };
    await access.note?.(where);
    const { token, botId, botUserId } = await access.of(where);
    return {
      botToken: token,
      botId,
      botUserId,
      ...(teamId === undefined ? {} : { teamId }),
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    };
  };
  const pace = paced(
    () => performance.now(),
    (ms) => wait(ms),
  );
  return {
    outlet: slackOutlet({ store, clock, kept, access, clients, pace, channels: rooms, deliveryTimes }),
    ...(requests ? { requests } : {}),
    listen(dispatch, catalogue) {
      const app = new App({
        ...(receiver ? { receiver } : {}),
        authorize,
        convoStore: false,
        logger: loggerOn(log),
        clientOptions: clients.options,
      });
      app.error(async (error) => log.error({ platform: SLACK, error }, "a payload of Slack's could not be handled"));
      const arrive = arrival({ dispatch, profiles: people, channels: rooms });
      const pressing = { store, clock, kept };
      const room: Room = {
        settings,
        product,
        arrive,
        catalogue,
        desk: { ...pressing, log, refreshHome: (spot) => publishHome(pressing, arrive, spot, ids.next()) },
        access,
        clients,
        profiles: people,
        channels: rooms,
        after: work.after,
      };
      for (const hear of [hearCommands, hearPresses, hearForms, hearShortcuts, hearTalk, hearHome, hearEvents])
        hear(app, room);
      hearLeaving(app, room, installations);
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
