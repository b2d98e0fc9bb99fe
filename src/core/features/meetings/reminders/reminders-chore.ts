import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { planAllWaves } from "./plan-waves.ts";

/** Plans the reminders that are missing of meetings ahead, such as where the rules of a zone have changed since they were planned. */
export const reminders: Chore = {
  name: "reminders",
  cron: "27 * * * *",
  run: (parts) => eachCommunity(parts, planAllWaves),
};
