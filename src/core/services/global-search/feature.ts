import { feature } from "../../kernel/catalogue/feature.ts";
import { askingSection } from "./home-section.ts";
import { messages } from "./messages/index.ts";

export const globalSearch = feature({
  name: "global-search",
  messages,
  families: [{ word: "find", about: "title.find" }],
  home: [askingSection],
});
