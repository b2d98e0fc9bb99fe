import type { Command } from "../commands/command.ts";
import { optionsOf } from "../options/options.ts";
import type { Db } from "../ports/db.ts";
import type { References } from "../options/references.ts";
import type { Family, Feature, Features, FeatureWithCommands } from "./feature.ts";

/** All that a product can do: its features, and what the kernel takes of them. */
export interface Catalogue extends Features {
  readonly families: readonly Family[];
  /** Family by family, in each those first of the feature that declares it. */
  readonly commands: readonly Command[];
  readonly references: References;
  /** Countries that the community has to do with, as far as the reader of the transaction may see that, the commonest first. */
  readonly countries: (db: Db) => Promise<readonly string[]>;
}

declare module "../commands/command.ts" {
  interface Context {
    /** All that the product can do. */
    readonly catalogue: Catalogue;
  }
}

/** Makes the catalogue of features. Throws where two claim the same name, or a command refers to what none of them has. */
export function catalogueOf(features: readonly (Feature | FeatureWithCommands)[]): Catalogue {
  const families = declared({ features }, "families").flat();
  const own = features.map((one) => commandsOf(one, { features }));
  const all = own.flat();
  const commands = features.flatMap((one, n) =>
    (one.families ?? []).flatMap(({ word }) => ofFamily(word, [...(own[n] ?? []), ...all])),
  );
  const homeless = all.find((one) => !commands.includes(one));
  if (homeless) throw new Error(`no feature declares the family of "${homeless.path}"`);
  unique(
    "feature",
    features.map(({ name }) => name),
  );
  unique(
    "family",
    families.map(({ word }) => word),
  );
  unique(
    "command",
    commands.flatMap(({ path, aliases = [] }) => [path, ...aliases]),
  );
  const known = declaredByKey({ features }, "references");
  for (const { path, input } of commands)
    for (const { name, kind } of optionsOf(input))
      if (kind.reference !== undefined && !known.has(kind.reference))
        throw new Error(`"${path}" has an option "${name}" for a ${kind.reference}, which no feature declares`);
  unique(
    "fallback for",
    commands.flatMap(({ fallbackFor = {} }) => Object.keys(fallbackFor)),
  );
  const references: References = (kind) => {
    const found = known.get(kind);
    if (!found) throw new Error(`no feature declares how a ${kind} is found`);
    return typeof found === "function" ? found({ features }) : found;
  };
  const countries = async (db: Db) => {
    const found: string[] = [];
    for (const own of declared({ features }, "countries")) found.push(...(await own(db)));
    return [...new Set(found)];
  };
  return { features, families, commands, references, countries };
}

/** A feature's own commands in a product. */
export const commandsOf = (one: Feature | FeatureWithCommands, product: Features): readonly Command[] => {
  if (!("commands" in one)) return [];
  return typeof one.commands === "function" ? one.commands(product) : one.commands;
};

/** Each command of the family once, those first that stand first: a family begins with the commands of the feature that declares it. */
const ofFamily = (word: string, commands: readonly Command[]) => [
  ...new Set(commands.filter(({ path }) => path.split(" ")[0] === word)),
];

/** What features declare under one name, those that declare nothing left out, in their order. */
export function declared<Part extends keyof Feature>({ features }: Features, part: Part): NonNullable<Feature[Part]>[] {
  return features.flatMap((one) => {
    const own = one[part];
    return own === undefined ? [] : [own];
  });
}

type Keyed<Part extends keyof Feature> = NonNullable<NonNullable<Feature[Part]>[keyof NonNullable<Feature[Part]>]>;

/** What features declare by a key under one name. Throws where two declare the same. */
export function declaredByKey<Part extends keyof Feature>(
  product: Features,
  part: Part,
): ReadonlyMap<string, Keyed<Part>> {
  const entries = declared(product, part).flatMap((own) => Object.entries(own) as [string, Keyed<Part>][]);
  unique(
    `${part}:`,
    entries.map(([key]) => key),
  );
  return new Map(entries);
}

/** The same reader of what features declare, which reads each product once. */
export function oncePerProduct<T>(read: (product: Features) => T): (product: Features) => T {
  const known = new WeakMap<readonly Feature[], { readonly read: T }>();
  return (product) => {
    const found = known.get(product.features) ?? { read: read(product) };
    known.set(product.features, found);
    return found.read;
  };
}

function unique(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`two features declare the ${what} "${twice}"`);
}
