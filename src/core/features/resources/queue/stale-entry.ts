import { thingOf } from "../../../services/review/proposing/by-thing.ts";

/** Resources of which nobody says that they are still so, in the review queue. */
export const STALE_RESOURCE = "resource-stale";

/** The resource of such an entry; the rest of its id is why and since when it waits, so that the next time is another. */
export const resourceOfStale = thingOf;
