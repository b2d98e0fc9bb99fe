import type { Chore } from "../chores/chore.ts";
import { eachCommunity } from "../chores/each-community.ts";
import { passOnPlaces } from "./passed-on.ts";

/** Passes on the places of those who have left since they were given them. */
export const places: Chore = { name: "places", cron: "37 * * * *", run: (parts) => eachCommunity(parts, passOnPlaces) };
