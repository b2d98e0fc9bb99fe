import type { Config } from "../../app/config.ts";
import { declared } from "../../core/kernel/catalogue/catalogue.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { keyFileIn, keysBeside, KeyFileError, makeKeyBeside } from "../../core/services/store/keys.ts";
import { opensWhatIsSealed } from "../../core/services/store/sealed-sample.ts";
import { type KeyRing, sealWith } from "../../core/services/store/seal.ts";
import type { Store } from "../../core/services/store/store.ts";
import { configuredCatalogue } from "../configured-catalogue.ts";
import { Failure } from "../io/failure.ts";
import { EXIT, type Io } from "../io/io.ts";
import { heldAlone } from "./held-alone.ts";
import { openStore } from "./open-kept.ts";
import { storeFailure } from "./store-failure.ts";

/**
 * Goes on without the key that is gone: says what cannot be read again, and takes that away and has a new key where the operator has said
 * so (`agreed`). Throws Failure where a bot runs on the data, or the key is there and fits.
 */
export async function goOnWithoutKey(config: Config, agreed: boolean, io: Io, t: Translate): Promise<number> {
  const product = await configuredCatalogue(config.packs);
  const release = await heldAlone(config, "rapporteur key --lost");
  try {
    const store = await openStore(config).catch((error: unknown) => {
      throw storeFailure(error, config);
    });
    try {
      if (await fits(ringOf(config), store, product)) throw new Failure(problem("terminal.key.fits"));
      return await goOn(config, store, product, agreed, io, t);
    } finally {
      await store.close();
    }
  } finally {
    await release();
  }
}

async function goOn(config: Config, store: Store, product: Features, agreed: boolean, io: Io, t: Translate) {
  const lost = declared(product, "lostWithKey");
  for (const { told } of lost) {
    const count = (await told?.count(store)) ?? 0;
    if (told && count > 0) io.out(`- ${told.words(t, count)}`);
  }
  if (!agreed) {
    io.err(t("terminal.key.lost.ask"));
    return EXIT.refused;
  }
  for (const { forget } of lost) await forget(store);
  if (config.databaseUrl === undefined && !keysBeside(config.data)) {
    makeKeyBeside(config.data);
    io.err(t("terminal.key.made", { path: keyFileIn(config.data) }));
  }
  io.err(t("terminal.key.lost.done"));
  return EXIT.done;
}

/** The keys that there are; undefined where there is no file of them, or none that can be read. */
function ringOf(config: Config): KeyRing | undefined {
  if (config.keys || config.databaseUrl !== undefined) return config.keys;
  try {
    return keysBeside(config.data);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    throw new Failure(problem("terminal.key.damaged", { path: error.message }), { cause: error });
  }
}

async function fits(ring: KeyRing | undefined, store: Store, product: Features): Promise<boolean> {
  return ring !== undefined && (await opensWhatIsSealed(store, sealWith(ring), product)).kind !== "no";
}
