import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const minutes = feature({
  name: "minutes",
  messages,
  families: [{ word: "note" }, { word: "link" }, { word: "here" }, { word: "minutes" }],
  keptByTime: ["session"],
});
