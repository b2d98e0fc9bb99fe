/** Phrases as people type them, and what is right: the beginning, of a range the end, the zone where it is not the typist's, and the repetition; or "asks". */
export type Typed = ReadonlyArray<readonly [phrase: string, right: string]>;

/** The same phrases at two moments. */
export type TypedTwice = ReadonlyArray<readonly [phrase: string, first: string, second: string]>;
