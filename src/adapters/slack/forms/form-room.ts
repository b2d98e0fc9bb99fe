import type { OptionsAsked, FormRoom } from "../../kit/forms/opening.ts";
import type { AskedIn } from "./form-context.ts";
import { LIMITS } from "../limits.ts";

/**
 * How much a modal asks for: when it opens what a phone shows with little scrolling, our choice; and at most what has room. A
 * field takes four blocks at most (what is wrong, what would be right or was given, the input, a picker), and twelve are left
 * for the title, for what folds, and for longer notes.
 */
export const ROOM: FormRoom = { most: Math.floor((LIMITS.VIEW_BLOCKS - 12) / 4), opens: 6 };

/** A page of all that a form asks for: what has no room is asked next. */
export const paged = (asked: OptionsAsked): AskedIn => (asked.left.length > 0 ? { ...asked, more: true } : asked);
