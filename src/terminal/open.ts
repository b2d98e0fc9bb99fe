import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Parts, Rapporteur } from "../app/assemble.ts";
import type { Config } from "../app/config.ts";
import { DELIVERY_TIMES } from "../core/services/delivery/delivery-times.ts";
import { defined } from "../core/kernel/values/defined.ts";
import { problem, UserError } from "../core/kernel/errors/errors.ts";
import { randomIds } from "../core/kernel/values/ids.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Transport } from "../core/kernel/commands/transport.ts";
import { makeDirectory } from "../core/services/store/make-directory.ts";
import type { KeyRing } from "../core/services/store/seal.ts";
import { sql, type Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";
import { Failure, reasonOf } from "./io/failure.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** What `openStore` and `keysOf` tell while they work. */
export type Opening = (step: "booting" | "migrating" | "key", detail?: string) => void;

/** The store of the configuration. An embedded one is migrated on the way, and its directory must be held; a server is connected to when first used. */
export async function openStore(config: Config, opening: Opening = () => undefined): Promise<Store> {
  if (config.databaseUrl !== undefined)
    return (await import("../core/services/store/server.ts")).openServer(config.databaseUrl);
  await makeDirectory(config.data);
  const [{ openEmbedded }, { endLeases }, { endChoreLeases }, { endCardLeases }] = await Promise.all([
    import("../core/services/store/embedded.ts"),
    import("../core/services/delivery/lease.ts"),
    import("../core/services/chores/lease.ts"),
    import("../core/services/cards/card-leases.ts"),
  ]);
  const store = await openEmbedded(config.data, opening);
  // Whoever held a lease is dead: the directory is ours alone.
  await endLeases(store);
  await endChoreLeases(store);
  await endCardLeases(store);
  return store;
}

/** The keys of the configuration, or those beside an embedded store's data, made there on first use. A server without keys is refused: UserError. */
export async function keysOf(config: Config, opening: Opening = () => undefined): Promise<KeyRing> {
  if (config.keys) return config.keys;
  if (config.databaseUrl !== undefined) throw new UserError(problem("terminal.key.missing"));
  const { ring, path, made } = (await import("../core/services/store/keys.ts")).keysBeside(config.data);
  if (made) opening("key", path);
  return ring;
}

/** Makes the transports of chat platforms out of the product's parts. */
export type Transports = (
  parts: Omit<Parts, "transports"> & Pick<Rapporteur, "catalogue">,
) => Promise<readonly Transport[]>;

const givenIn = ({ deliveryTimes, publicUrl, limitSettings, keepDays }: Config) =>
  defined({ deliveryTimes, publicUrl, limitSettings, keepDays });

/** The product on the configuration's store, with a clock. Without transports it delivers on the console alone. Throws Failure or UserError for what the operator must see to. */
export async function openProduct(
  config: Config,
  clock: Clock,
  log: Log,
  opening: Opening = () => undefined,
  transports: Transports = async () => [],
): Promise<Rapporteur> {
  const catalogue = import("./configured-catalogue.ts").then(({ configuredCatalogue }) =>
    configuredCatalogue(config.packs),
  );
  // A pack that cannot be used is told before anything is opened; without packs there is nothing to wait for.
  if (config.packs.length > 0) await catalogue;
  const { keys, store } = await kept(config, opening);
  // The first statement compiles the query engine, which takes a good part of a cold start: let it run while the rest loads.
  // What is wrong with the database shows with the first real statement.
  void store.statement(sql`select 1`).catch(() => undefined);
  const [{ assemble }, { sealWith }, { databaseClock }] = await Promise.all([
    import("../app/assemble.ts"),
    import("../core/services/store/seal.ts"),
    import("../core/services/delivery/database-clock.ts"),
  ]);
  const parts = {
    store,
    clock,
    catalogue: await catalogue,
    ids: randomIds(randomBytes),
    seal: sealWith(keys),
    log,
    worker: `${hostname()}:${process.pid}`,
    ...givenIn(config),
  };
  const watched =
    config.databaseUrl === undefined
      ? {}
      : { databaseClock: databaseClock(store, (config.deliveryTimes ?? DELIVERY_TIMES).lease) };
  return assemble({ ...parts, ...watched, transports: await transports(parts) });
}

/** The store and the keys to it. Throws Failure where the embedded one cannot be opened. */
async function kept(config: Config, opening: Opening): Promise<{ readonly keys: KeyRing; readonly store: Store }> {
  try {
    return { keys: await keysOf(config, opening), store: await openStore(config, opening) };
  } catch (error) {
    if (config.databaseUrl !== undefined || error instanceof UserError) throw error;
    throw new Failure(problem("terminal.store.broken", { directory: config.data, reason: reasonOf(error) }), {
      cause: error,
    });
  }
}
