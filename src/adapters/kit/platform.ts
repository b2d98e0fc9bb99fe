import type { RequestListener } from "node:http";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { Dispatch } from "../../core/kernel/commands/platform.ts";
import type { Transport } from "../../core/kernel/commands/transport.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Seal } from "../../core/kernel/ports/seal.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import type { DeliveryTimes } from "../../core/services/delivery/delivery-times.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Check } from "./check.ts";
import type { Environment, EnvironmentRead } from "./environment.ts";
import type { Verb } from "./verb.ts";

/**
 * A chat platform, all of it that the rest of the product knows. Its file loads nothing heavy: the SDK comes with
 * `connect`, and what else needs it is imported where it is used.
 */
export interface Platform<Settings = unknown> {
  /** Its short name in handles, spaces and deliveries; what comes over HTTP for it has paths below `/name/`. */
  readonly name: string;
  /** The variables that it reads. It is given no others. */
  readonly variables: readonly string[];
  // Methods, so that platforms with settings of different types stand in one list: each is given what it read itself.
  /** Reads and checks its variables. Repeats no secret. */
  read(environment: Environment): EnvironmentRead<Settings>;
  /** Puts it together. Nothing is asked of the platform yet. */
  connect(parts: PlatformParts, settings: Settings): Promise<Connection>;
  /** How it is reached, as the start says it in one line. */
  way?(settings: Settings, t: Translate): string;
  /** What the doctor finds, also where the environment does not ask for the platform. Never throws. */
  examine?(settings: Settings | undefined, examining: Examining): Promise<Check[]>;
  /** Answers what its examination asks of the store, as JSON, in the process that holds it. */
  answer?(parts: Pick<PlatformParts, "store" | "seal" | "clock">, asked: unknown): Promise<unknown>;
  /** What operators can do with it on the command line, beside what holds for all platforms. */
  readonly verbs?: readonly Verb<Settings>[];
}

/** The parts of the product that a platform is connected with. */
export interface PlatformParts {
  readonly store: Store;
  readonly catalogue: Features;
  readonly seal: Seal;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Log;
  /** Name under which this process holds leases. */
  readonly worker: string;
  /** What suits the platforms where absent. */
  readonly deliveryTimes?: DeliveryTimes;
}

/** A platform that is put together but not yet listened to: what the ledger needs is there at once. */
export interface Connection {
  readonly transport: Transport;
  /** For the public listener, where something comes over HTTP. */
  readonly requests?: RequestListener;
  /** Listens and answers from now on; tries again for as long as the platform cannot be reached. */
  readonly listen: (dispatch: Dispatch, catalogue: readonly Command[]) => void;
  /** Whether what happens there arrives now; absent where it comes by requests, undefined where another process hears it. */
  readonly reached?: () => Reached | undefined;
  /** Waits until everything that arrived is answered. */
  readonly settled: () => Promise<void>;
  /** Stops listening and waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** Whether a platform is heard, and since when that is so. */
export interface Reached {
  readonly heard: boolean;
  readonly since: Date;
}

/** What an examination has beside the platform itself. */
export interface Examining {
  /** Words for the operator. */
  readonly t: Translate;
  readonly catalogue: readonly Command[];
  readonly log: Log;
  /** The platform's spaces that are connected; none where the store cannot be asked. */
  readonly spaces: () => Promise<readonly KnownSpace[]>;
  /** Has the platform's own `answer` given where the store is held. Rejects where it cannot be asked. */
  readonly ask: (asked: object) => Promise<unknown>;
}

/** A space of a community, and how many accounts there are known to have left. */
export interface KnownSpace {
  readonly id: string;
  readonly community: string;
  readonly left: number;
}
