/**
 * A phrase and its reading: a wall clock (of a range with its end, with a zone when not the reader's) when sure, "past" and a wall clock,
 * or "?" with the reason, the words left over in brackets, and the candidates.
 */
export type Phrases = ReadonlyArray<readonly [phrase: string, reading: string]>;
