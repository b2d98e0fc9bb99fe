import { DAY_MS } from "../../kernel/time/units.ts";

/** From when on who opened private fields of a contact sees nothing more when they open them again: within a day. */
export const lookedSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);
