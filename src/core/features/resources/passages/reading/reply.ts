import type { BytesAt } from "../../../../kernel/values/given-file.ts";
import type { Extracted, ReadFault } from "../../../../services/text-extraction/extracted.ts";
import type { SplitPassage } from "../splitting/split-passages.ts";

/** What the thread is told: where the bytes are, and how many. */
export interface Order {
  readonly at: BytesAt;
  readonly size: number;
}

/** A document that was read. */
export interface ReadDocument extends Omit<Extracted, "lines"> {
  readonly passages: readonly SplitPassage[];
}

/** What the thread says. */
export type ReadingReply = ReadDocument | { readonly fault: ReadFault | "slow" };
