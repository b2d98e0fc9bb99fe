import type { PlatformName } from "../../kernel/access/target.ts";
import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Transport } from "../../kernel/commands/transport.ts";
import type { Log } from "../../kernel/errors/log.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Store } from "../store/store.ts";

/** What mirroring needs. */
export interface Mirroring {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly seal: Seal;
  readonly transports: ReadonlyMap<PlatformName, Pick<Transport, "events">>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Makes the platforms' own events say what is so by now. It is done again every few seconds, by several processes. */
    readonly mirror?: (parts: Mirroring) => Promise<void>;
  }
}

/** Makes the platforms' own events say what everything says that is to be seen there. */
export async function mirrorAll(product: Features, parts: Mirroring): Promise<void> {
  for (const mirror of declared(product, "mirror")) await mirror(parts);
}
