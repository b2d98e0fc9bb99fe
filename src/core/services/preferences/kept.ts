import { z } from "zod";
import type { Changes, PreferencesChanged } from "./change.ts";

/** What platforms say of people as well: it follows the platform until somebody chooses it. */
const SAID_BY_PLATFORMS = ["language", "zone"] as const;
export type SaidByPlatform = (typeof SAID_BY_PLATFORMS)[number];

const schema = z.object({ kept: z.array(z.enum(SAID_BY_PLATFORMS)).optional().catch(undefined) });

/** What of that somebody chose themselves, as it is stored with what else they chose: it stays whatever the platform says. */
export function keptIn(stored: unknown): readonly SaidByPlatform[] {
  return schema.safeParse(stored).data?.kept ?? [];
}

/** What is kept after those changes: what is chosen, also as it is already, unless it is to follow the platform again. */
export const keptAfter = (
  kept: readonly SaidByPlatform[],
  changes: Changes,
  follows: readonly SaidByPlatform[],
): SaidByPlatform[] =>
  SAID_BY_PLATFORMS.filter((name) => {
    const chosen = changes[name];
    return chosen === undefined ? kept.includes(name) : chosen !== null && !follows.includes(name);
  });

/** Those of a list in words, as a button holds it. */
export const followsIn = (words = ""): readonly SaidByPlatform[] =>
  SAID_BY_PLATFORMS.filter((name) => words.split(",").includes(name));

/** What was the platform's before a change, and is again once that is taken back. */
export const followedBefore = (made: PreferencesChanged, kept: readonly SaidByPlatform[]): readonly SaidByPlatform[] =>
  SAID_BY_PLATFORMS.filter((name) => typeof made[name]?.before === "string" && !kept.includes(name));

type Chooser = { readonly [K in SaidByPlatform]: string | null } & { readonly preferences: unknown };

/** What is kept of one person who has another's choices where they have made none of their own. */
export const keptOfBoth = (remaining: Chooser, joined: Chooser): SaidByPlatform[] =>
  SAID_BY_PLATFORMS.filter((name) =>
    keptIn((remaining[name] === null ? joined : remaining).preferences).includes(name),
  );

/** What is kept as it is stored. */
export const storedKept = (kept: readonly SaidByPlatform[]): { kept?: SaidByPlatform[] } =>
  kept.length === 0 ? {} : { kept: [...kept] };
