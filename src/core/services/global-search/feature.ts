import { feature } from "../../kernel/catalogue/feature.ts";

export const globalSearch = feature({
  name: "global-search",
  families: [{ word: "find" }],
});
