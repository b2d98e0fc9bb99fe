import { feature } from "../../kernel/catalogue/feature.ts";

export const communities = feature({
  name: "communities",
  families: [{ word: "community", about: "help.family.community" }, { word: "setup" }],
});
