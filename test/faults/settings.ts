import type { DeliveryTimes } from "../../src/core/services/delivery/delivery-times.ts";

/** A fifth of what the product gives platforms, in the same proportions: what is right with these is right with those. */
export const TIMES: DeliveryTimes = { lease: 6_000, deliver: 2_000, firstPause: 300, longestPause: 3_000 };
