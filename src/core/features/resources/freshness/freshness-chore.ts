import type { Chore } from "../../../services/chores/chore.ts";
import { eachCommunity } from "../../../services/chores/each-community.ts";
import { communityChoices } from "../../../services/preferences/own.ts";
import { askInTurn } from "./asking/ask-in-turn.ts";

/** Asks moderators, in turn, whether what stands in the library is still so; not where the community has nobody asked such things. */
export const resourceFreshness: Chore = {
  name: "resource-freshness",
  cron: "51 6 * * *",
  run: (parts) =>
    eachCommunity(parts, async (at) => {
      if ((await communityChoices(at)).fresh !== 0) await askInTurn(at);
    }),
};
