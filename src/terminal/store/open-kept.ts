import type { Config } from "../../app/config.ts";
import { declared } from "../../core/kernel/catalogue/catalogue.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { KeyFile } from "../../core/services/store/key-file.ts";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import type { KeyRing } from "../../core/services/store/seal.ts";
import type { Store } from "../../core/services/store/store.ts";
import { Failure } from "../io/failure.ts";
import { storeFailure } from "./store-failure.ts";

/** What is told while a store is opened and its key found or made. */
export type KeptStoreOpening = (step: "booting" | "migrating" | "key", detail?: string) => void;

/** The store of the configuration. An embedded one is migrated on the way, and its directory must be held; a server is connected to when first used. */
export async function openStore(config: Config, opening: KeptStoreOpening = () => undefined): Promise<Store> {
  if (config.databaseUrl !== undefined)
    return (await import("../../core/services/store/server.ts")).openServer(config.databaseUrl);
  await makeDirectory(config.data);
  const [{ openEmbedded }, { endLeases }, { endChoreLeases }, { endCardLeases }] = await Promise.all([
    import("../../core/services/store/embedded.ts"),
    import("../../core/services/delivery/lease.ts"),
    import("../../core/services/chores/lease.ts"),
    import("../../core/services/cards/card-leases.ts"),
  ]);
  const store = await openEmbedded(config.data, opening);
  // Whoever held a lease is dead: the directory is ours alone.
  await endLeases(store);
  await endChoreLeases(store);
  await endCardLeases(store);
  return store;
}

/** The keys of the configuration, or those beside an embedded store's data; undefined where none were made yet. A server without keys is refused: UserError. */
export async function keysOf(config: Config): Promise<KeyRing | undefined> {
  if (config.keys) return config.keys;
  if (config.databaseUrl !== undefined) throw new UserError(problem("terminal.key.missing"));
  return (await import("../../core/services/store/keys.ts")).keysBeside(config.data);
}

/** A store, the keys to it, and the file of them where that is the bot's own: keys can be rotated in it. */
interface Kept {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly keyFile?: KeyFile;
}

/**
 * The store of the configuration and the keys to it, made where nothing is sealed yet. Throws Failure or UserError where the embedded
 * store cannot be opened, or is there without its key.
 */
export async function openKept(
  config: Config,
  product: () => Promise<Features>,
  opening: KeptStoreOpening = () => undefined,
): Promise<Kept> {
  try {
    // What is wrong with the keys shows before the store is opened.
    const given = await keysOf(config);
    const store = await openStore(config, opening);
    if (config.keys) return { store, keys: config.keys };
    const keys = new Map(given ?? (await newKeys(config, store, await product(), opening)));
    const { keyFileOf } = await import("../../core/services/store/key-file.ts");
    return { store, keys, keyFile: keyFileOf(config.data, keys) };
  } catch (error) {
    throw storeFailure(error, config);
  }
}

/** A new key beside the data, unless something is sealed with one that is gone. */
async function newKeys({ data }: Config, store: Store, product: Features, opening: KeptStoreOpening): Promise<KeyRing> {
  const { keyFileIn, makeKeyBeside } = await import("../../core/services/store/keys.ts");
  const path = keyFileIn(data);
  try {
    if (await isAnythingSealed(store, product)) throw new Failure(problem("terminal.key.gone", { path }));
    const keys = makeKeyBeside(data);
    opening("key", path);
    return keys;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function isAnythingSealed(store: Store, product: Features): Promise<boolean> {
  for (const { told } of declared(product, "lostWithKey")) if (told && (await told.count(store)) > 0) return true;
  return false;
}
