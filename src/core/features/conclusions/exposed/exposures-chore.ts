import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { tellModerators } from "./tell-moderators.ts";

/** Tells moderators of conclusions that could be read by too many. */
export const exposures: Chore = {
  name: "exposures",
  cron: "47 * * * *",
  run: (parts) => eachCommunity(parts, tellModerators),
};
