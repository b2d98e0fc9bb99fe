import type { Term } from "../taxonomy/taxonomy.ts";
import type { GroupName } from "./group-name.ts";
import type { Looked } from "./match.ts";

/** A question to everything, as it was understood. */
export interface Asking {
  readonly words: string;
  /** The words without those that only name other kinds of things than that one: what its own look-up is asked. */
  readonly wordsFor: (group?: GroupName) => string;
  /** The kind of thing it asks for, where it says so. */
  readonly hint?: GroupName;
  /** What it asks about; empty where it only names a kind ("when is the next meeting?"). */
  readonly looked: readonly Looked[];
  /** ISO codes of the countries that it names. */
  readonly countries: readonly string[];
  readonly terms: readonly Term[];
}
