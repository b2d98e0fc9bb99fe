const DAY_MS = 24 * 3_600_000;

/** From when on who opened private fields of a contact sees nothing more when they open them again: within a day. */
export const lookedSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);
