import { feature } from "../../kernel/catalogue/feature.ts";
import { keptFiles } from "./expired-tokens-chore.ts";
import { keptColumn, lostTokens } from "./token-store.ts";

export const tokens = feature({
  name: "tokens",
  chores: [keptFiles],
  sealedColumns: [keptColumn],
  lostWithKey: lostTokens,
  mentions: [{ label: "mention.asked", columns: ["kept.sealed"], becomes: "mention.asked.becomes" }],
});
