import type { SealPlace } from "../../kernel/ports/seal.ts";
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
