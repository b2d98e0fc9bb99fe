import type { Caller } from "../access/caller.ts";
import type { Db } from "../ports/db.ts";
import type { Choice } from "../values/choice.ts";

/**
 * Kinds of stored things that an option can refer to. Each feature adds its own, beside the look-up that it declares:
 * `declare module "…/kernel/options/references.ts" { interface ReferenceKinds { poll: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface ReferenceKinds {}
export type ReferenceKind = keyof ReferenceKinds;

/** A thing that was named with a day on which it has a time, and the words for that day. */
export interface NamedByDay extends Choice {
  readonly day: string;
}

/** How the things of a kind are found by id and by words; every answer holds only what the caller may see. */
export interface ReferenceLookup {
  /** The thing with that id, named for people, or undefined. */
  byId(db: Db, caller: Caller, id: string): Promise<Choice | undefined>;
  /** The same of many at once, in any order, for kinds of which lists name many. */
  byIds?(db: Db, caller: Caller, ids: readonly string[]): Promise<readonly Choice[]>;
  /** Things whose name begins with or contains the words, best first. An empty text lists the likeliest. */
  byWords(db: Db, caller: Caller, words: string, limit: number): Promise<Choice[]>;
  /** The likeliest, where another order is meant than that of an empty text: "the next ones first", say. `now`: from when. */
  likeliest?(db: Db, caller: Caller, limit: number, now: Date): Promise<Choice[]>;
  /** Things whose name, or id, is followed by words for a day on which they have a time: "Tracing call tomorrow". `now`: from when these are meant. */
  byDay?(db: Db, caller: Caller, words: string, limit: number, now: Date): Promise<NamedByDay[]>;
  /** Things that have a time on the day that the words say. `now`: from when these are meant. */
  onDay?(db: Db, caller: Caller, words: string, limit: number, now: Date): Promise<NamedByDay[]>;
  /** Things that may be meant where nothing is found by words, which then have a slip or two. They are asked about, never taken. */
  near?(db: Db, caller: Caller, words: string, limit: number): Promise<Choice[]>;
  /** When the thing with that id is for the first time, on its own wall clock: what is said of its repeating is meant from then. */
  firstTime?(
    db: Db,
    caller: Caller,
    id: string,
  ): Promise<{ readonly local: string; readonly zone: string } | undefined>;
}

/** Where things of a kind are found. Throws for a kind that no feature of the product declares. */
export type References = (kind: ReferenceKind) => ReferenceLookup;
