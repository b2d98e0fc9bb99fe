import { feature } from "../../kernel/catalogue/feature.ts";
import { deliveryLookup } from "./delivery-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    delivery: true;
  }
}

export const delivery = feature({
  name: "delivery",
  messages,
  families: [{ word: "deliveries" }],
  references: { delivery: deliveryLookup },
});
