import { declared, declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Label } from "../../kernel/language/message-ids.ts";

/**
 * What entries of the log say was done: by the kind of thing that it was about, and the action. The words follow a name, "scheduled a
 * meeting".
 */
export type Audited = Readonly<Record<string, Readonly<Record<string, Label>>>>;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What its entries in the audit log say was done. test/core/services/audit/actions.test.ts finds what is forgotten. */
    readonly audited?: Audited;
    /** What kinds of entries are called that are its own; others may have entries of these kinds, too. */
    readonly auditKinds?: Readonly<Record<string, Label>>;
  }
}

/** What an action is called; undefined where no feature of the product knows it any more. */
export const actionLabel = (product: Features, action: string): Label | undefined => labels(product).get(action);

/** What kinds of entries there are, and what they are called. */
export const auditKinds = (product: Features): Readonly<Record<string, Label>> =>
  Object.fromEntries(declaredByKey(product, "auditKinds"));

/** The actions of a kind. */
export const actionsOf = (product: Features, kind: string): string[] =>
  declared(product, "audited").flatMap((own) => Object.keys(own[kind] ?? {}));

const labels = oncePerProduct(
  (product): ReadonlyMap<string, Label> =>
    new Map(declared(product, "audited").flatMap((own) => Object.values(own).flatMap((done) => Object.entries(done)))),
);
