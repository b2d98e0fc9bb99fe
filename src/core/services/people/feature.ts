import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const people = feature({
  name: "people",
  messages,
  families: [{ word: "me", about: "help.family.me" }, { word: "person" }],
});
