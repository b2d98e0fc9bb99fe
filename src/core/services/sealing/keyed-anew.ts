import type { Seal } from "../../kernel/ports/seal.ts";
import type { Store } from "../store/store.ts";

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Makes anew what it keeps under a key that is derived from one that seals no more, and returns how much of it. It may be killed at any point and be done again. */
    readonly keyedAnew?: (parts: { readonly store: Store; readonly seal: Seal }) => Promise<number>;
  }
}
