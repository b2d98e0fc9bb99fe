import type { LimitSettings } from "../../core/kernel/catalogue/budgets.ts";
import type { Catalogue } from "../../core/kernel/catalogue/catalogue.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Dispatch } from "../../core/kernel/commands/platform.ts";
import type { Posts } from "../../core/services/posts/posts.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { MovableClock } from "../../core/kernel/time/clock.ts";

/** The parts of the assembled product that the playground shows. */
export interface Product {
  readonly dispatch: Dispatch;
  readonly catalogue: Catalogue;
  readonly posts: Posts;
  readonly store: Store;
  readonly log: Log;
  readonly ids: Ids;
  readonly tokens: Pick<TokenStore, "open">;
  /** How much one person may do, where that is not to be as usual. */
  readonly limitSettings?: LimitSettings;
  deliverDue(): Promise<unknown>;
  refreshCards(): Promise<unknown>;
}

/** The product with the one community and the clock that the page is about. */
export interface PlaygroundContext {
  readonly product: Product;
  readonly community: { readonly id: string; readonly slug: string; readonly name: string };
  readonly clock: MovableClock;
}
