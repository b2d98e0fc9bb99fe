import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { offerPlacesOfLeavers } from "./offer-places-of-leavers.ts";

/** Passes on the places of those who have left since they were given them. */
export const places: Chore = {
  name: "places",
  cron: "37 * * * *",
  run: (parts) => eachCommunity(parts, offerPlacesOfLeavers),
};
