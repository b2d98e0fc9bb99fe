import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const calendar = feature({
  name: "calendar",
  messages,
  keptByTime: ["native_event"],
});
