import { existsSync } from "node:fs";
import type { RequestListener } from "node:http";
import type { Config } from "../app/config.ts";
import type { Rapporteur } from "../app/assemble.ts";
import { feedListener } from "../app/feed-listener.ts";
import { declared } from "../core/kernel/catalogue/catalogue.ts";
import { regularChores } from "../core/services/chores/chore.ts";
import { choresOf } from "../core/services/chores/chores.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { PlatformName } from "../core/kernel/access/target.ts";
import type { DeliverySummary } from "../core/services/delivery/sending/deliver.ts";
import { CONSOLE } from "../core/services/posts/posts.ts";
import { databaseIn } from "../core/services/store/database-in.ts";
import { sql } from "../core/services/store/store.ts";
import { defined } from "../core/kernel/values/defined.ts";
import { movable, type MovableClock } from "../core/kernel/time/clock.ts";
import { listen } from "../app/http.ts";
import { healthOf } from "../app/health.ts";
import { metrics } from "../app/metrics.ts";
import { type Connected, connecting, listenOn, reachedOf } from "./platforms.ts";
import { choreTicker, everyNthTick, platformTickers, startScheduler } from "../app/scheduler.ts";
import { onPort, tryPort } from "./ports.ts";
import { type IpcServer, ipcServer } from "../terminal/store/ipc-server.ts";
import { deferred } from "../terminal/io/deferred.ts";
import { Failure } from "../terminal/io/failure.ts";
import { demoWhereEmpty } from "../terminal/commands/first-start.ts";
import { acquireStore } from "../terminal/store/acquire-store.ts";
import type { Io } from "../terminal/io/io.ts";
import { openProduct, type Transports, systemClock } from "../terminal/open.ts";
import { keysOf } from "../terminal/store/open-kept.ts";
import { migratedServer } from "../terminal/server-start.ts";
import { type CliContext, oneAtATime } from "../terminal/commands/cli-command.ts";
import { nodeCron } from "../app/timetable.ts";

/** What runs: the addresses to print. */
export interface Running {
  readonly publicPort: number;
  /** The playground's address; undefined where a community is not a demo, and beside a chat platform. */
  readonly playground?: string;
  /** How each chat platform is reached, a line each. */
  readonly ways: readonly string[];
}

const LOOPBACK = "127.0.0.1";
// Ten seconds: people see soon what changed, and an idle bot asks its database hardly anything.
const MIRROR_BEATS = 10;

const BOARD_BEATS = 10;

const ORIGIN_BEATS = 60;

/** What must be undone at the end, last in first out. */
export type Undo = (work: () => Promise<void>) => void;

/**
 * Starts everything the configuration asks for, and leaves with `undo` how to stop it. Throws Failure or UserError for what
 * the operator must see to.
 */
export async function start(config: Config, log: Log, t: Translate, io: Io, undo: Undo): Promise<Running> {
  // A server without a key is refused before anything is waited for.
  if (config.databaseUrl !== undefined) await keysOf(config);
  const measured = metrics();
  const health = healthOf();
  const ready = deferred<Omit<CliContext, "t">>();
  const receivers = new Map<string, RequestListener>();
  const listening = { complete: false };
  const turnAway = async () => ready.reject(new Error("closing"));
  const served = config.databaseUrl === undefined ? await holdData(config, ready.promise, undo) : undefined;
  undo(turnAway);
  const { host, metricsToken } = config;
  const given = defined({ host, metricsToken });
  const publicListener = await onPort("PORT", config.port, () =>
    listen({
      port: config.port,
      ...given,
      health: health.read,
      metrics: measured,
      receivers,
      complete: () => listening.complete,
    }),
  );
  undo(publicListener.close);
  // What takes longest on a first start, the database and the demo community, is not made before there is room for all.
  const room = () => tryPort("PLAYGROUND_PORT", config.playgroundPort, LOOPBACK);
  if (config.platforms.length === 0 && config.databaseUrl === undefined && !existsSync(databaseIn(config.data)))
    await room();
  if (config.databaseUrl !== undefined) await migratedServer(config.databaseUrl, io, t);

  const clock = movable(systemClock);
  const platforms: Connected[] = [];
  const own = await opened(config, clock, log, io, t, connecting(config.platforms, platforms));
  undo(() => own.store.close());
  // Before anything is planned or said on it.
  await own.noteOrigin();
  if (served) undo(served.finish);
  // Commands that still wait for the start are not waited for.
  undo(turnAway);
  const counted = (summary: DeliverySummary) => {
    measured.delivered(summary);
    return summary;
  };
  const product: Rapporteur = {
    ...own,
    dispatch: measured.counted(own.dispatch),
    deliverDue: () => own.deliverDue().then(counted),
    deliverOn: (platform) => own.deliverOn(platform).then(counted),
  };
  const onChat = platforms.length > 0;
  // Whoever connects a platform sets up a community of their own.
  if (!onChat) await demoWhereEmpty({ product, t }, io, room);
  for (const feed of declared(product.catalogue, "feeds").flat())
    receivers.set(`/${feed.path}/`, feedListener(feed, product, config.trustedProxies));
  measured.watch(product);
  health.watch(product.store, clock, config.databaseUrl === undefined ? config.data : undefined, () =>
    reachedOf(platforms),
  );
  const web = product.outside?.web;
  const alone = startRegular({ ...product, ...defined({ web }) }, log, undo);
  // What is being looked at ends before what runs is waited for.
  if (web) undo(() => web.close());
  // The playground delivers when its clock is moved: not while a command that counts what it delivered is at it.
  const shown = { ...product, deliverDue: () => alone(() => product.deliverDue()) };
  const playground = onChat ? undefined : await playgroundOf(config, shown, clock, undo);
  listenOn(platforms, product, receivers, undo);
  listening.complete = true;
  ready.resolve({ product, alone });
  const ways = config.platforms.flatMap(({ platform, settings }) => platform.way?.(settings, t) ?? []);
  return { publicPort: publicListener.port, ways, ...defined({ playground }) };
}

/** Starts what is done again and again; whatever else is said on the console is said alone. */
function startRegular(product: Rapporteur, log: Log, undo: Undo): CliContext["alone"] {
  const alone = oneAtATime();
  const regular = regularChores(product.catalogue);
  const chores = choreTicker(regular, choresOf(regular, product), nodeCron(log), log);
  undo(chores.stop);
  // What a command sees delivered comes to the console: only what is said there waits for it.
  const deliverOn = (platform: PlatformName) =>
    platform === CONSOLE ? alone(() => product.deliverOn(platform)) : product.deliverOn(platform);
  // Each by itself: a platform that is slow with messages, with what is kept true, or with its events, keeps nothing else waiting.
  const scheduler = startScheduler(
    ...platformTickers(product.platforms, deliverOn, "deliver", log),
    ...platformTickers(product.platforms, (platform) => product.refreshCardsOn(platform), "cards", log),
    chores,
    everyNthTick(() => product.mirror(), "mirror", MIRROR_BEATS, log),
    everyNthTick(() => product.keepBoards(), "boards", BOARD_BEATS, log),
    everyNthTick(() => product.noteOrigin(), "origin", ORIGIN_BEATS, log),
  );
  undo(scheduler.stop);
  return alone;
}

/** Holds the data directory and serves other processes' commands. */
async function holdData(config: Config, context: Promise<Omit<CliContext, "t">>, undo: Undo): Promise<IpcServer> {
  const served = ipcServer(context);
  const held = await acquireStore(config, { pid: process.pid, does: "npm start", serves: true }, served.server);
  if (!held.held)
    throw new Failure(
      problem("terminal.held.start", { directory: config.data, does: held.holder.does, pid: String(held.holder.pid) }),
    );
  undo(held.release);
  return served;
}

function opened(
  config: Config,
  clock: MovableClock,
  log: Log,
  io: Io,
  t: Translate,
  transports: Transports,
): Promise<Rapporteur> {
  const opening = (step: "booting" | "migrating" | "key", detail?: string) =>
    io.err(step === "key" ? t("terminal.key.made", { path: detail ?? "" }) : t(`terminal.opening.${step}`));
  return openProduct(config, clock, log, opening, transports);
}

/** The playground, where every community is a demo: its personas and its clock are for nobody else. */
async function playgroundOf(
  config: Config,
  product: Rapporteur,
  clock: MovableClock,
  undo: Undo,
): Promise<string | undefined> {
  const communities = await product.store.statement<{ id: string; slug: string; name: string; demo: boolean }>(
    sql`select id, slug, name, demo from community order by slug`,
  );
  const [community] = communities;
  if (!community || communities.some((c) => !c.demo)) return undefined;
  const { startPlayground } = await import("../adapters/web/playground.ts");
  const playground = await onPort("PLAYGROUND_PORT", config.playgroundPort, () =>
    startPlayground({ product, community, clock, port: config.playgroundPort, host: LOOPBACK }),
  );
  undo(() => playground.close());
  return playground.url;
}
