import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const home = feature({
  name: "home",
  messages,
  families: [{ word: "home" }],
});
