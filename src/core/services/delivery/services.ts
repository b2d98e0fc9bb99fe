import type { Features } from "../../kernel/catalogue/feature.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import type { Transport } from "../../kernel/commands/transport.ts";
import type { Log } from "../../kernel/errors/log.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Store } from "../store/store.ts";
import type { DatabaseClock } from "./database-clock.ts";
import type { DeliveryTimes } from "./delivery-times.ts";

/** What delivering needs from outside. */
export interface DeliveryServices {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The platforms connected here; what is for others waits. */
  readonly transports: ReadonlyMap<PlatformName, Transport>;
  /** What is said, and by whom it is worded. */
  readonly catalogue: Features;
  /** The process's name in the ledger, for operators. */
  readonly worker: string;
  /** How long the ledger waits for what; what suits the platforms where absent. */
  readonly deliveryTimes?: DeliveryTimes;
  /** The database's clock, where it may be set while messages are on their way. */
  readonly databaseClock?: DatabaseClock;
}
