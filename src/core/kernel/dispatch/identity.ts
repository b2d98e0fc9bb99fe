import type { Caller, Community } from "../access/caller.ts";

/** Whether an invocation was begun before: `repeated`, itself, or `sent`, its form. */
interface Begun {
  readonly repeated: boolean;
  readonly sent: boolean;
}

/** Who is asking and in which community. */
export interface Identity extends Begun {
  readonly community: Community;
  readonly caller: Caller;
  /** Another one after every change of the community's taxonomy. */
  readonly taxonomyVersion: number;
  /** They asked for too much: in how many milliseconds they may go on. */
  readonly waitMs?: number;
}

/** An invocation from a space that belongs to no community. */
export interface Unconnected extends Begun {
  readonly community: undefined;
}
