import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const communities = feature({
  name: "communities",
  messages,
  families: [{ word: "community", about: "help.family.community" }, { word: "setup" }],
});
