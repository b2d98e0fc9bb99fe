import type { Caller, Community } from "../access/caller.ts";

/** Who is asking and in which community; `repeated` when this invocation was already begun. */
export interface Identity {
  readonly repeated: boolean;
  readonly community: Community;
  readonly caller: Caller;
  /** Another one after every change of the community's taxonomy. */
  readonly taxonomyVersion: number;
}

/** An invocation from a space that belongs to no community. */
export interface Unconnected {
  readonly repeated: boolean;
  readonly community: undefined;
}
