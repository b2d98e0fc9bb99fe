import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Crime } from "../../services/taxonomy/crimes.ts";
import type { NamedOwner, OwnerInput } from "./owners/owner.ts";

/** Longest text of a conclusion, in characters. */
export const CONCLUSION_MAX = 2_000;

export { CRIMES, type Crime } from "../../services/taxonomy/crimes.ts";

/** What kind of thing was concluded. */
export const CONCLUSION_KINDS = ["conclusion", "decision", "recommendation", "action", "note"] as const;
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number];

/** What has become of it, in the order in which it usually goes. */
export const CONCLUSION_STATUSES = ["proposed", "adopted", "in-progress", "done", "dropped", "superseded"] as const;
export type ConclusionStatus = (typeof CONCLUSION_STATUSES)[number];

/** Those of which something is still to be done. */
export const OPEN_STATUSES = ["proposed", "adopted", "in-progress"] as const satisfies readonly ConclusionStatus[];

/** The programme's outputs. */
export const OUTPUTS = [1, 2, 3, 4] as const;
export type Output = (typeof OUTPUTS)[number];

/** What a conclusion is about. */
export interface ConclusionFacts {
  readonly meetingId?: string;
  /** Key of a pillar. */
  readonly pillar?: string;
  /** Keys of topics. */
  readonly topics?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  readonly crimes?: readonly Crime[];
  readonly output?: Output;
}

/** A conclusion as it is given to be saved; texts are clean, keys, codes and ids known to exist. */
export interface ConclusionInput extends ConclusionFacts {
  /** The row's own name where it comes from; saving again under it updates the same conclusion. */
  readonly reference?: string;
  readonly text: string;
  /** A conclusion, where absent. */
  readonly kind?: ConclusionKind;
  /** Adopted, where absent. */
  readonly status?: ConclusionStatus;
  /** The day by which it is to be done, as "YYYY-MM-DD". */
  readonly dueOn?: string;
  readonly owners?: readonly OwnerInput[];
  /** When it was concluded, where that is known. */
  readonly concludedAt?: Date;
  /** ISO 639 code of the text's language. */
  readonly language: string;
  readonly sharing: Sharing;
  /** Address of the message it was recorded from. */
  readonly source?: string;
}

/** A conclusion as lists and digests show it. */
export interface ConclusionEntry {
  readonly id: string;
  readonly kind: ConclusionKind;
  readonly status: ConclusionStatus;
  /** As it was said first; `wordingFor` has it in a reader's language. */
  readonly text: string;
  readonly language: string;
  /** By language, what it says in others. */
  readonly versions: Readonly<Record<string, string>>;
  readonly concludedAt: Date;
  /** As "YYYY-MM-DD". */
  readonly dueOn?: string;
  /** Those whom the reader may know of; `ownerNames` has how they are called. */
  readonly owners: readonly NamedOwner[];
  /** Title of the meeting it comes from. */
  readonly meeting?: string;
  readonly pillar?: string;
  readonly topics: readonly string[];
  readonly countries: readonly string[];
  /** Name of the person who recorded it. */
  readonly author?: string;
  /** Address of the message it was recorded from. */
  readonly source?: string;
}
