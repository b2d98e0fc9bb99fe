import { feature } from "../../kernel/catalogue/feature.ts";

export const calendar = feature({
  name: "calendar",
});
