import type { Term } from "../taxonomy/taxonomy.ts";
import type { GroupName } from "./group-name.ts";

/** A question to everything, as it was understood. */
export interface AskingEverything {
  readonly words: string;
  /** The words without those that only name other kinds of things than that one: what its own look-up is asked. */
  readonly wordsFor: (group?: GroupName) => string;
  /** The kind of thing it asks for, where it says so. */
  readonly hint?: GroupName;
  /** Whether it names a kind and nothing that is asked about it ("when is the next meeting?"). */
  readonly onlyKind: boolean;
  readonly terms: readonly Term[];
}
