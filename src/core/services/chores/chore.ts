import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Transport } from "../../kernel/commands/transport.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Store } from "../store/store.ts";
import type { Clock } from "../../kernel/time/clock.ts";

/** What a chore works with. */
export interface ChoreParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where what features declare is found. */
  readonly catalogue: Features;
  /** Days for which the ledger keeps what ended; a year where absent. */
  readonly keepDays?: number;
  readonly seal: Seal;
  /** Chat platforms that can be asked something; none where absent. */
  readonly transports?: readonly Pick<Transport, "name" | "present">[];
}

/** Something that is to be done regularly, for all communities. */
export interface Chore {
  /** Its name for good: it is its row's key, a label of its metrics and what operators read. */
  readonly name: string;
  /** When: minute, hour, day, month, weekday, in UTC. */
  readonly cron: string;
  /** Does it, however long it takes. A run that is killed is done again, so what was done already must do no harm twice. */
  run(parts: ChoreParts): Promise<void>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of its work is done regularly. */
    readonly chores?: readonly Chore[];
  }
}

/** What is done regularly, in the order in which it is shown. docs/operations.md has the table of it. */
export function regularChores(product: Features): readonly Chore[] {
  return declared(product, "chores").flat();
}
