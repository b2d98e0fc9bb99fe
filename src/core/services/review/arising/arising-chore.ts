import type { Chore } from "../../chores/chore.ts";
import { eachCommunity } from "../../chores/each-community.ts";
import { enterArisen } from "./arising.ts";

/** Has moderators decide what arises from records themselves: what may be there twice, and what nobody says is still right. */
export const arisingChore: Chore = {
  name: "review-arising",
  cron: "6 7 * * *",
  run: (parts) => eachCommunity(parts, (at) => enterArisen(at, parts.catalogue)),
};
