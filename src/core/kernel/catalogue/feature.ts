import type { Command } from "../commands/command.ts";
import type { Messages } from "../language/define-messages.ts";
import type { Label } from "../language/message-ids.ts";
import type { Db } from "../ports/db.ts";
import type { ReferenceKind, ReferenceLookup } from "../options/references.ts";

/**
 * What a feature adds to the product, but for its commands. A service that takes something of every feature declares its own
 * part of this beside its own types: `declare module "…/kernel/catalogue/feature.ts" { interface Feature { … } }`.
 */
export interface Feature {
  /** The name of its folder. */
  readonly name: string;
  /** Its words, in every language. */
  readonly messages?: Messages;
  /** First words of commands, in the order in which help shows them; other features may add commands to them. */
  readonly families?: readonly Family[];
  /** The stored things that options can refer to, by the word that `opt.reference` uses; where features name them, of all that there are. */
  readonly references?: Readonly<
    Partial<Record<ReferenceKind, ReferenceLookup | ((product: Features) => ReferenceLookup)>>
  >;
  /** Countries of what it holds, as far as the reader of the transaction may see it, the commonest first: they are offered before others. */
  readonly countries?: (db: Db) => Promise<readonly string[]>;
}

/** What a product is made of: all that features declare is read from this. */
export interface Features {
  readonly features: readonly Feature[];
}

/** Commands that begin with the same word. */
export interface Family {
  readonly word: string;
  /** What people do with them, in at most 24 characters: help has a button for it. */
  readonly about?: Label;
  /** The family on whose page of help they stand, where they have none of their own. */
  readonly shownWith?: string;
}

/** A feature and its commands: what `src/features.ts` lists, beside services that have none. */
export interface FeatureWithCommands extends Feature {
  /** Where they tell of what features declare, of all that there are. */
  readonly commands: readonly Command[] | ((product: Features) => readonly Command[]);
}

/** Checks what a feature declares, and keeps its type. */
export function feature<F extends Feature>(declared: F): F {
  return declared;
}

/** Joins a feature to its commands. */
export function withCommands(declared: Feature, commands: FeatureWithCommands["commands"]): FeatureWithCommands {
  return { ...declared, commands };
}
