import type { MeetingFacts } from "../facts/meeting-facts.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import type { EditRequest } from "./edit-request.ts";

/** What was asked for and not done, for a form to hold it. */
export interface KeptEdit extends Pick<EditRequest, "scope" | "first" | "document"> {
  /** The id of the meeting that has the time now. */
  readonly meeting: string;
  /** The time's key there; undefined where none was named, or it is gone. */
  readonly time: string | undefined;
  /** How the meeting would be, and in what that differs from how it is. */
  readonly is: MeetingFacts;
  readonly changed: readonly (keyof MeetingFacts)[];
  /** The zone in which its start was meant. */
  readonly zone: string;
}

/** A change that is not made, for others changed the same after that `sequence`. */
export interface Raced {
  readonly meeting: Meeting;
  readonly version: number;
  readonly kept: KeptEdit;
}

/** Keeps what was asked for of a meeting, at the time that was meant. */
export function keep(
  { time: named, scope, first, document }: EditRequest,
  { time, ...about }: Pick<KeptEdit, "meeting" | "is" | "changed" | "zone"> & { readonly time: Occurrence | undefined },
): KeptEdit {
  const gone = named !== undefined && time === undefined;
  // How much of the series was meant is asked again of another time.
  return {
    ...about,
    time: named === undefined ? undefined : time?.key,
    scope: gone ? undefined : scope,
    first,
    document,
  };
}
