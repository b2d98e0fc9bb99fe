import { feature } from "../../kernel/catalogue/feature.ts";
import { conclusionLookup } from "./conclusion-lookup.ts";
import { exposedAlert } from "./exposed/alert.ts";
import { conclusionRows } from "./import-rows.ts";
import { messages } from "./messages/index.ts";
import { conclusionsGroup } from "./search-group.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    conclusion: true;
  }
}

export const conclusions = feature({
  name: "conclusions",
  messages,
  families: [{ word: "conclusion" }],
  references: { conclusion: conclusionLookup },
  imports: { conclusions: conclusionRows },
  search: conclusionsGroup,
  alerts: [exposedAlert],
});
