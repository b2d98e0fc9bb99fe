import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { SealPlace } from "../../kernel/ports/seal.ts";

/** A column in which what is sealed is kept. Names are the database's. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The columns of the table's primary key, all text. */
  readonly key: readonly string[];
  /** What is there from before it was sealed may be in clear. */
  readonly onceClear?: true;
  /** Where the value of a row belongs, by the columns of its key. */
  readonly place: (key: Readonly<Record<string, string>>) => SealPlace;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Where what it seals is kept: sealed anew when keys are rotated. test/core/services/store/columns.test.ts finds what is forgotten. */
    readonly sealedColumns?: readonly SealedColumn[];
  }
}

/** How everything begins that is sealed, and nothing else that somebody writes: JSON in base64url. */
export const SEALED = "eyJ";

/** All columns in which what is sealed is kept. */
export function sealedColumns(product: Features): readonly SealedColumn[] {
  return declared(product, "sealedColumns").flat();
}
