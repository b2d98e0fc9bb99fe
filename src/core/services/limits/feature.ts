import { feature } from "../../kernel/catalogue/feature.ts";
import { limitsChore } from "./limits-chore.ts";

export const limits = feature({
  name: "limits",
  chores: [limitsChore],
  mentions: [{ label: "mention.limits", columns: ["spent.key"], becomes: "mention.limits.becomes" }],
});
