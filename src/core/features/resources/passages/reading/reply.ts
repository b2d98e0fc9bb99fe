import type { Extracted, ReadFault } from "../../../../services/text-extraction/extracted.ts";
import type { SplitPassage } from "../splitting/split-passages.ts";

/** What the thread is told. */
export interface Order {
  readonly bytes: Uint8Array;
}

/** A document that was read. */
export interface ReadDocument extends Omit<Extracted, "lines"> {
  readonly passages: readonly SplitPassage[];
}

/** What the thread says. */
export type ReadingReply = ReadDocument | { readonly fault: ReadFault | "slow" };
