/** The moment at which the filled communities stand, as SQL. */
export const NOW = "timestamptz '2026-11-26 12:00:00+00'";

/** Sharing labels, least sensitive first, as a SQL array. */
export const LABELS = "array['clear', 'green', 'amber', 'amber+strict', 'red']";

/**
 * The label of a number from 0 to 4, in SQL in which `c` is the community. The second community has the next one under the same
 * id, so that a migration which forgets whose row it reads changes something that it should not.
 */
export const label = (number: string): string => `(${LABELS})[1 + (${number} + (c.id = 'b')::int) % 5]`;

/** A wall clock reading as the product keeps it. */
export const local = (timestamp: string): string => `to_char(${timestamp}, 'YYYY-MM-DD"T"HH24:MI')`;

/** An instant as `Date.toISOString()` writes it. */
export const iso = (instant: string): string =>
  `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The id that the platform itself gives a community's space: what everything but channels and greetings names it by. */
export const space = (community: string, platform: string): string => `(upper(left(${platform}, 1)) || ${community})`;

/** A part of a delivery's key: what `encodeURIComponent` makes of moments, ids and the spaces between them. */
export const encoded = (text: string): string => `replace(replace(${text}, ':', '%3A'), ' ', '%20')`;
