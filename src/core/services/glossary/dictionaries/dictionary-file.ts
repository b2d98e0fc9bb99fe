import type { ImportFault } from "../../imports/fault.ts";
import type { Parallel } from "./parallel.ts";

/** What a file of a dictionary holds; or what is wrong with it, where none of it can be used. */
export type DictionaryFile =
  | {
      readonly parallels: readonly Parallel[];
      /** Entries that say nothing of use, each with its line. */
      readonly skipped: readonly ImportFault[];
      /** As the file calls itself, where it does. */
      readonly title?: string;
      /** In the file's own words, where it says. */
      readonly licence?: string;
    }
  | { readonly faults: readonly ImportFault[] };
