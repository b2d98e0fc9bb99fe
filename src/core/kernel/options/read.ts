import type { Caller } from "../commands/command.ts";
import type { Problem } from "../errors/errors.ts";
import type { Format } from "../language/format.ts";
import type { Translate } from "../language/translate.ts";
import type { Db } from "../../services/store/store.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import type { References } from "./references.ts";
import type { OptionSpec } from "./options.ts";

/** Something to pick: the value to send and the text to show. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What reading an option may look at. */
export interface Reading {
  readonly now: Date;
  readonly caller: Caller;
  readonly t: Translate;
  readonly format: Format;
  /** The zone in which a "when" is meant, where it is not the caller's. */
  readonly zone: string;
  /** The first time of what is being made, where the command names one: its wall clock and zone. */
  readonly first?: { readonly local: string; readonly zone: string };
  readonly references: References;
  /** The community's taxonomy, in key order. */
  readonly terms: () => Promise<readonly Term[]>;
  /** Only for kinds that are `stored`. */
  readonly db: Db;
}

/** The value, or why there is none and what would do. */
export type Read = { readonly value: unknown } | { readonly problem: Problem; readonly suggestions?: readonly Choice[] };

/** Reads and suggests the values of one kind of option. */
export interface Kind {
  /** Whether reading needs the community's data. */
  readonly stored?: true;
  /** Makes the value out of what was typed or picked. */
  read(raw: unknown, option: OptionSpec, reading: Reading): Promise<Read> | Read;
  /** Values that fit what is typed so far. */
  suggest?(text: string, option: OptionSpec, reading: Reading): Promise<readonly Choice[]> | readonly Choice[];
}
