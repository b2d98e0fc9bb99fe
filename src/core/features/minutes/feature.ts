import { feature } from "../../kernel/catalogue/feature.ts";

export const minutes = feature({
  name: "minutes",
  families: [{ word: "note" }, { word: "link" }, { word: "here" }, { word: "minutes" }],
});
