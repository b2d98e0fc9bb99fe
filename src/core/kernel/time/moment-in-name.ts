/** A moment in the name of a file, "2026-11-28-143005" by UTC: of two files made one after the other neither hides the other. */
export const momentInName = (at: Date): string =>
  `${at.toISOString().slice(0, 10)}-${at.toISOString().slice(11, 19).replaceAll(":", "")}`;
