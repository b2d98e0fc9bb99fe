import type { PlatformName } from "../access/target.ts";
import type { Problem } from "../errors/errors.ts";

/**
 * What a command needs of where it is asked for, each with what is said where that is missing. Without it the command is
 * listed and registered nowhere, and whoever types it is told at once, before anything is asked.
 */
export interface Needs {
  /** What it makes will be an event of the platform's own. */
  readonly events?: Problem;
  /** It is about the board of a channel. */
  readonly boards?: Problem;
  /** It is about the roles of the caller's space. */
  readonly roles?: Problem;
}

const NEEDS = ["events", "boards", "roles"] as const satisfies readonly (keyof Needs)[];

/** Whether there is what a command may need, one by one. */
export type Has = Readonly<Record<keyof Needs, boolean>>;

/** What is said of a command that cannot work where there is what `has` says; undefined where it can. */
export function lackOf(needs: Needs | undefined, has: Has): Problem | undefined {
  const missing = NEEDS.find((need) => needs?.[need] !== undefined && !has[need]);
  return missing === undefined ? undefined : needs?.[missing];
}

/** Whether a command can work where there is what `has` says. */
export const worksWith = (needs: Needs | undefined, has: Has): boolean => lackOf(needs, has) === undefined;

/** Which platforms have what commands may need. */
export interface PlatformsWith {
  /** Those with events of their own. */
  readonly eventPlatforms?: ReadonlySet<PlatformName>;
  /** Those with boards of channels. */
  readonly boardPlatforms?: ReadonlySet<PlatformName>;
  /** Those that can open a conversation of several people. */
  readonly togetherPlatforms?: ReadonlySet<PlatformName>;
}
