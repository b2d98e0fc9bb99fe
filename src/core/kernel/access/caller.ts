import type { Language } from "../language/language.ts";
import type { Role } from "./role.ts";
import type { Sharing } from "./sharing.ts";
import type { Target } from "./target.ts";

/** Who is asking, from where. */
export interface Caller {
  /** Undefined for somebody the community does not know: a guest. */
  readonly personId?: string;
  readonly name: string;
  readonly role: Role;
  /** They asked with an account that acts as a member at most, until an administrator confirms how it was linked; their role is that here. */
  readonly limited?: true;
  /** Nothing works for them here: a moderator suspended them. */
  readonly suspended?: true;
  /** The link by which that account came to them. */
  readonly link?: string;
  /** The name of the space's own role by which they act as moderator; absent where their role is theirs. */
  readonly moderatesBy?: string;
  /** The platform's ids of the roles they have in the space; absent where it tells none. */
  readonly roles?: readonly string[];
  readonly language: Language;
  readonly zone: string;
  /** The platform's id of the person. */
  readonly user: string;
  /** The channel it was asked in. */
  readonly here: Target;
  /** The most sensitive label the caller may see. */
  readonly ceiling: Sharing;
  /** The most sensitive label that may be said there now: in a direct message what the caller may see. */
  readonly clearance: Sharing;
  /** The most that the platform itself lets be said there, where it says so: others read along, whatever the community says of the channel. */
  readonly limit?: Sharing;
  /** Nobody but the caller reads there. What is posted there later by itself is judged as in a channel that nobody has described. */
  readonly direct?: true;
}

/** The community the caller is in. */
export interface Community {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly demo: boolean;
}
