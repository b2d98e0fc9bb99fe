import { feature } from "../../kernel/catalogue/feature.ts";
import { supportSection } from "./support-section.ts";
import { messages } from "./messages/index.ts";

export const home = feature({
  name: "home",
  messages,
  families: [{ word: "home" }],
  home: [supportSection],
});
