import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Limits } from "../commands/budget.ts";
import type { PlatformsWith } from "../commands/needs.ts";
import type { Log } from "../errors/log.ts";
import type { Outside } from "../ports/outside.ts";
import type { Seal } from "../ports/seal.ts";
import type { Clock } from "../time/clock.ts";
import type { Ids } from "../values/ids.ts";
import type { DispatchPorts } from "./ports.ts";

/** What the application needs from outside. */
export interface Application extends PlatformsWith {
  readonly ports: DispatchPorts;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly log: Log;
  /** All that it can do. */
  readonly catalogue: Catalogue;
  /** How much of it one person may do. */
  readonly limits: Limits;
  /** Where the product's public pages are reached from outside. */
  readonly publicUrl?: string;
  /** So many bytes of files a community may keep; 2 GiB where absent. */
  readonly fileRoom?: number;
  /** What may be looked at outside. */
  readonly outside?: Outside;
}
