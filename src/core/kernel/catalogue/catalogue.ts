import type { Command } from "../commands/command.ts";
import { optionsOf } from "../options/options.ts";
import type { ReferenceKind, ReferenceLookup, References } from "../options/references.ts";
import type { Family, Feature, FeatureWithCommands } from "./feature.ts";

/** All that a product can do: its features, and what the kernel takes of them. */
export interface Catalogue {
  readonly features: readonly Feature[];
  readonly families: readonly Family[];
  /** Family by family. */
  readonly commands: readonly Command[];
  readonly references: References;
}

declare module "../commands/command.ts" {
  interface Context {
    /** All that the product can do. */
    readonly catalogue: Catalogue;
  }
}

/** Makes the catalogue of features. Throws where two claim the same name, or a command refers to what none of them has. */
export function catalogueOf(features: readonly FeatureWithCommands[]): Catalogue {
  const families = declared({ features }, "families").flat();
  const commands = families.flatMap(({ word }) => features.flatMap((one) => one.commands.filter(({ path }) => path.split(" ")[0] === word)));
  const homeless = features.flatMap((one) => one.commands).find((one) => !commands.includes(one));
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
    commands.map(({ path }) => path),
  );
  const known = byKey(features, "references");
  for (const { path, input } of commands)
    for (const { name, kind } of optionsOf(input))
      if (kind.reference !== undefined && !known.has(kind.reference))
        throw new Error(`"${path}" has an option "${name}" for a ${kind.reference}, which no feature declares`);
  unique(
    "answer to",
    commands.flatMap(({ answers }) => (answers === undefined ? [] : [answers === "nothing" ? answers : "talk"])),
  );
  const references: References = (kind) => {
    const found = known.get(kind);
    if (!found) throw new Error(`no feature declares how a ${kind} is found`);
    return found;
  };
  return { features, families, commands, references };
}

/** What features declare under one name, those that declare nothing left out, in their order. */
export function declared<Part extends keyof Feature>({ features }: Pick<Catalogue, "features">, part: Part): NonNullable<Feature[Part]>[] {
  return features.flatMap((one) => {
    const own = one[part];
    return own === undefined ? [] : [own as NonNullable<Feature[Part]>];
  });
}

function byKey(features: readonly Feature[], part: "references"): ReadonlyMap<ReferenceKind, ReferenceLookup> {
  const entries = declared({ features }, part).flatMap((own) => Object.entries(own) as [ReferenceKind, ReferenceLookup][]);
  unique(
    "reference",
    entries.map(([kind]) => kind),
  );
  return new Map(entries);
}

function unique(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`two features declare the ${what} "${twice}"`);
}
