import { declaredByKey } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Label } from "../../kernel/language/message-ids.ts";

/** What entries of the log say was done, by their action: words that follow a name, "scheduled a meeting". */
export type Audited = Readonly<Record<string, Label>>;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What its entries in the audit log say was done. test/core/services/audit/actions.test.ts finds what is forgotten. */
    readonly audited?: Audited;
  }
}

/** What an action is called; undefined where no feature of the product knows it any more. */
export function actionLabel(product: Features, action: string): Label | undefined {
  return declaredByKey(product, "audited").get(action);
}
