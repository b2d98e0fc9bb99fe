import { catalogueWith, PackError } from "../app/catalogue-with.ts";
import type { Config } from "../app/config.ts";
import { unknownBudget } from "../core/kernel/catalogue/budgets.ts";
import type { Catalogue } from "../core/kernel/catalogue/catalogue.ts";
import type { Feature } from "../core/kernel/catalogue/feature.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import { Failure } from "./io/failure.ts";
import { version } from "./version.ts";
import "./messages/index.ts";

/** The product with the packs of the configuration, and what else is given. Throws Failure for one that cannot be used. */
export async function configuredCatalogue(packs: readonly string[], more: readonly Feature[] = []): Promise<Catalogue> {
  try {
    return await catalogueWith(packs, more);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Failure(problem("terminal.pack.broken", { path: error.path, reason: error.message }), { cause: error });
  }
}

/** The same, and it backs its store up by night where a directory for that is configured. Throws Failure where LIMITS names what is no budget of it. */
export async function configuredProduct(config: Config): Promise<Catalogue> {
  const product = await withBackups(config);
  const value = unknownBudget(product, config.limitSettings);
  if (value !== undefined) throw new Failure(problem("terminal.config.limits", { value }));
  return product;
}

async function withBackups({ packs, backups }: Config): Promise<Catalogue> {
  if (backups?.nightly === undefined) return configuredCatalogue(packs);
  const [{ nightlyBackups }, { readKeyFile }] = await Promise.all([
    import("../core/services/backup/nightly.ts"),
    import("../core/services/backup/secret.ts"),
  ]);
  const { phrase, keyFile, nightly } = backups;
  const secret = () => (keyFile === undefined ? { phrase: phrase ?? "" } : readKeyFile(keyFile));
  return configuredCatalogue(packs, [nightlyBackups({ ...nightly, secret, version: version() })]);
}
