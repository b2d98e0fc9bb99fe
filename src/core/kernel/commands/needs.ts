import type { PlatformName } from "../access/target.ts";

/** What a command needs of a platform: it is listed only where that has it. */
export interface Needs {
  /** What it makes will be an event of the platform's own. */
  readonly events?: true;
  /** It is about the board of a channel. */
  readonly boards?: true;
  /** It is about the roles of the caller's space. */
  readonly roles?: true;
}

const NEEDS = ["events", "boards", "roles"] as const satisfies readonly (keyof Needs)[];

/** Whether a command can work where there is what `has` says. */
export const worksWith = (needs: Needs, has: Readonly<Record<keyof Needs, boolean>>): boolean =>
  NEEDS.every((need) => needs[need] !== true || has[need]);

/** Which platforms have what commands may need. */
export interface PlatformsWith {
  /** Those with events of their own. */
  readonly eventPlatforms?: ReadonlySet<PlatformName>;
  /** Those with boards of channels. */
  readonly boardPlatforms?: ReadonlySet<PlatformName>;
  /** Those that can open a conversation of several people. */
  readonly togetherPlatforms?: ReadonlySet<PlatformName>;
}
