import { feature } from "../../kernel/catalogue/feature.ts";

export const preferences = feature({
  name: "preferences",
  families: [{ word: "settings" }],
});
