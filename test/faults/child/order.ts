import type { BreakageName } from "./breakages.ts";
import type { CrashPoint } from "./crash-points.ts";

/** What a replica is told by whoever tests it; it comes in the environment variable FAULTS as JSON. */
export interface Order {
  /** The product in one file, and where V8's code cache for it is. */
  readonly product: string;
  readonly cache: string;
  /** Write the cache after that many milliseconds, and end. */
  readonly cacheAfter?: number;
  /** Ports by which the wires are told apart. */
  readonly database: number;
  readonly platforms: readonly number[];
  /** Where it dies, and which time the point is reached, from 1. */
  readonly crash?: {
    readonly point: CrashPoint;
    readonly nth: number /** It stands still (SIGSTOP) rather than dies. */;
    readonly freeze?: true;
  };
  /** How the ledger and the cards are broken. */
  readonly breakages?: readonly BreakageName[];
  /** Of a thousand commits so many lose the connection, half of them before the server gets them and half before it answers. */
  readonly cuts?: number;
  readonly seed: number;
}

/** What a replica tells, a line each, on file descriptor 3; running: it asks for the first time what there is to say. */
export type Told =
  | { readonly crashed: CrashPoint }
  | { readonly frozen: CrashPoint }
  | { readonly cut: "before" | "after" }
  | { readonly broken: BreakageName }
  | { readonly running: true };

/** The descriptor on which it tells. */
export const TELLING = 3;
