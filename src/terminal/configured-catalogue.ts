import { catalogueWith, PackError } from "../app/catalogue-with.ts";
import type { Catalogue } from "../core/kernel/catalogue/catalogue.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import { Failure } from "./io/failure.ts";
import "./messages/index.ts";

/** The product with the packs of the configuration. Throws Failure for one that cannot be used. */
export async function configuredCatalogue(packs: readonly string[]): Promise<Catalogue> {
  try {
    return await catalogueWith(packs);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Failure(problem("terminal.pack.broken", { path: error.path, reason: error.message }), { cause: error });
  }
}
