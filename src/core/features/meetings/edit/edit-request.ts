import type { StartBeside, StartValue } from "../../../kernel/options/values.ts";
import type { MeetingFacts } from "../facts/meeting-facts.ts";
import type { EditScope } from "../facts/meeting-options.ts";
import type { MeetingPatch } from "../facts/meeting-patch.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

/** A change of a meeting as it was asked for. */
export interface EditRequest extends Omit<MeetingPatch, "when"> {
  readonly meeting: string;
  /** Read already, or to be read beside the time that it has. */
  readonly when?: StartValue | StartBeside | undefined;
  readonly time?: string | undefined;
  readonly scope?: EditScope | undefined;
  /** `sequence` of the meeting when a form was filled in with all of it. */
  readonly version?: number | undefined;
}

/** A change that can be made: what it is about, and what it makes of it. */
export interface EditChange {
  readonly meeting: Meeting;
  readonly time: Occurrence | undefined;
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
  readonly changed: readonly (keyof MeetingFacts)[];
  readonly scope: EditScope;
  readonly shifted?: "gap" | "overlap";
}
