import type { Statement } from "./crash-points.ts";

/** What a process does before it dies: somebody presses something, what is to be asked is planned, what is due is said. */
export type Deed =
  | { readonly kind: "press"; readonly id: string; readonly as: string; readonly path: string; readonly values: object }
  | { readonly kind: "plan" }
  | { readonly kind: "say" };

/** When it dies: at a statement, as in crash-points.ts, or when something has just been said and nobody has noted that. */
export type DeathPoint =
  | { readonly statement: Statement | "audit"; readonly when: "asked" | "answered" | "committed" }
  | { readonly said: true };

/** What the process is told, as JSON. */
export interface DeedOrder {
  readonly url: string;
  readonly space: string;
  readonly channel: string;
  readonly now: string;
  /** The file that people on the platform "paper" read. */
  readonly paper: string;
  readonly deed: Deed;
  readonly at: DeathPoint;
}
