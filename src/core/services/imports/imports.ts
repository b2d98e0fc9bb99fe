import { declaredByKey, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { ImportKind } from "./kind.ts";

/**
 * What can be imported. Each feature adds its own, beside the kind that it declares:
 * `declare module "…/services/imports/imports.ts" { interface Imports { contacts: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface Imports {}
export type Import = keyof Imports;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What can be imported of it, by the word that operators use. */
    readonly imports?: Readonly<Partial<Record<Import, ImportKind>>>;
  }
}

/** What can be imported into a product, in the order in which files that name each other are. */
export const importsOf = oncePerProduct((product): ReadonlyMap<Import, ImportKind> => {
  const kinds = [...declaredByKey(product, "imports")] as [Import, ImportKind][];
  return new Map(kinds.sort(([, a], [, b]) => a.rank - b.rank));
});

/** What is to be imported, by the word for it. Throws for a word that no feature declares. */
export function readImport(product: Features, word: string): Import {
  const found = [...importsOf(product).keys()].find((kind) => kind === word);
  if (!found) throw new Error(`no feature declares how "${word}" is imported`);
  return found;
}

/** How that is imported. Throws for what no feature declares. */
export function importOf(product: Features, kind: Import): ImportKind {
  const found = importsOf(product).get(kind);
  if (!found) throw new Error(`no feature declares how ${kind} are imported`);
  return found;
}
