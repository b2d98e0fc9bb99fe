import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { planNews } from "./plan-news.ts";

/** Tells people once a day of new resources that they want to hear of. */
export const resourceNews: Chore = {
  name: "resource-news",
  cron: "52 6 * * *",
  run: (parts) => eachCommunity(parts, planNews),
};
