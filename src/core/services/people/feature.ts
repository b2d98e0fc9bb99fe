import { feature } from "../../kernel/catalogue/feature.ts";

export const people = feature({
  name: "people",
  families: [{ word: "me", about: "help.family.me" }, { word: "person" }],
});
