import { feature } from "../../kernel/catalogue/feature.ts";

export const home = feature({
  name: "home",
  families: [{ word: "home" }],
});
