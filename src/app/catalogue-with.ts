import { pathToFileURL } from "node:url";
import { type Catalogue, catalogueOf } from "../core/kernel/catalogue/catalogue.ts";
import type { Feature, FeatureWithCommands } from "../core/kernel/catalogue/feature.ts";
import { CATALOGUE, FEATURES } from "../features.ts";
import { PACK_KIT, type PackKit } from "./pack-kit.ts";

/** What a pack's file exports as its default: makes a feature with its commands, or several, out of the kit. */
export type Pack = (kit: PackKit) => FeatureWithCommands | readonly FeatureWithCommands[];

/** A pack cannot be used; the message says what is wrong with it, in one line. */
export class PackError extends Error {
  override readonly name = "PackError";
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? (cause.message.split("\n")[0] ?? cause.name) : String(cause), { cause });
    this.path = path;
  }
}

// A process loads each once: messages can be made known once only.
const loaded = new Map<string, Promise<readonly FeatureWithCommands[]>>();

/** The product, and what these packs add to it, each an absolute path, and what else is given. Throws PackError for one that cannot be used. */
export async function catalogueWith(packs: readonly string[], more: readonly Feature[] = []): Promise<Catalogue> {
  if (packs.length + more.length === 0) return CATALOGUE;
  const features: FeatureWithCommands[] = [];
  let catalogue: Catalogue = CATALOGUE;
  for (const path of packs) {
    const made = loaded.get(path) ?? load(path);
    loaded.set(path, made);
    features.push(...(await made));
    try {
      catalogue = catalogueOf([...FEATURES, ...features]);
    } catch (error) {
      throw new PackError(path, error);
    }
  }
  return more.length === 0 ? catalogue : catalogueOf([...FEATURES, ...features, ...more]);
}

async function load(path: string): Promise<readonly FeatureWithCommands[]> {
  try {
    const { default: pack } = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    if (typeof pack !== "function") throw new Error("it exports no function as its default");
    const made = (pack as Pack)(PACK_KIT);
    const features = Array.isArray(made) ? (made as readonly FeatureWithCommands[]) : [made as FeatureWithCommands];
    for (const one of features)
      if (typeof one !== "object" || typeof one.name !== "string" || !Array.isArray(one.commands))
        throw new Error("what its function returns is no feature with commands");
    return features;
  } catch (error) {
    throw new PackError(path, error);
  }
}
