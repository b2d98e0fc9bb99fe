import { DAY_MS } from "../../../kernel/time/units.ts";

/** What a contact can be asked for: its numbers, addresses or note that are given on request, or that its owner and whoever asks come to know each other. */
const WANTED = ["phones", "emails", "note", "introduction"] as const;
export type RequestedThing = (typeof WANTED)[number];

/** The two sides of a request: who asks, and whose contact it is. */
export type RequestSide = "asker" | "owner";

/** What becomes of a request; "ended": nobody answered in time. */
export type RequestState = "open" | "accepted" | "declined" | "withdrawn" | "ended";

/** A reason has so many characters at least, and at most. Our choice: a few words, and a phone's screen. */
export const REASON = { least: 15, most: 500 } as const;

/** So long an answer is waited for, and what was agreed can be opened. */
const DAYS = 7;
/** So long a request is kept once it is over. */
const KEPT_DAYS = 30;

/** When a request that somebody has to answer now is over without that. */
export const answeredUntil = (now: Date): Date => new Date(now.getTime() + DAYS * DAY_MS);

/** Until when what was agreed at that moment can be opened. */
export const openedUntil = (agreedAt: Date): Date => answeredUntil(agreedAt);

/** What ended before that can be opened no more. */
export const openedSince = (now: Date): Date => new Date(now.getTime() - DAYS * DAY_MS);

/** What ended before that is forgotten. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS);
