import { feature } from "../../kernel/catalogue/feature.ts";
import { retention } from "./retention-chore.ts";

export const identity = feature({
  name: "identity",
  chores: [retention],
  mentions: [{ label: "mention.asked", columns: ["seen.key"], becomes: "mention.asked.becomes" }],
});
