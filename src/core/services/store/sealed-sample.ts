import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Seal, SealPlace } from "../../kernel/ports/seal.ts";
import type { Store } from "./store.ts";

/** Something that is sealed, and where it belongs. */
export interface SealedSample {
  readonly sealed: string;
  readonly place: SealPlace;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** One of the things that it keeps sealed, of whatever community; undefined where there is none. By it an operator learns whether the keys still open them. */
    readonly sealedSample?: (store: Store) => Promise<SealedSample | undefined>;
  }
}

/** Whether keys open what is sealed; the reason where they do not. */
export type Opens = { readonly kind: "yes" | "unused" } | { readonly kind: "no"; readonly reason: unknown };

/** Tries the keys on one thing that is sealed; "unused" where nothing is. */
export async function opensWhatIsSealed(store: Store, seal: Seal, product: Features): Promise<Opens> {
  for (const sample of declared(product, "sealedSample")) {
    const found = await sample(store);
    if (!found) continue;
    try {
      await seal.open(found.sealed, found.place);
      return { kind: "yes" };
    } catch (reason) {
      return { kind: "no", reason };
    }
  }
  return { kind: "unused" };
}
