import type { Translate } from "../../kernel/language/translate.ts";
import type { Store } from "./store.ts";

/** Things that are sealed, of all communities, as they are lost with a key. */
export interface LostWithKey {
  /** How many there are, and what an operator is told of so many that are lost; absent where nobody misses them. */
  readonly told?: {
    readonly count: (store: Store) => Promise<number>;
    readonly words: (t: Translate, count: number) => string;
  };
  /** Takes away what is sealed, and leaves what is not. Twice is as once. */
  readonly forget: (store: Store) => Promise<void>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of its own cannot be read again where the key is lost. */
    readonly lostWithKey?: LostWithKey;
  }
}
