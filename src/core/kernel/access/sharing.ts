import type { Role } from "./role.ts";

/** Traffic Light Protocol 2.0, least sensitive first (https://www.first.org/tlp/). */
export const SHARING = ["clear", "green", "amber", "amber+strict", "red"] as const;
export type Sharing = (typeof SHARING)[number];

/** Position in SHARING; an unknown label counts as the most sensitive. */
export function sharingRank(label: string): number {
  const at = SHARING.indexOf(label as Sharing);
  return at < 0 ? SHARING.length - 1 : at;
}

const CEILING: Record<Role, Sharing> = { guest: "clear", member: "amber", moderator: "red", admin: "red" };

/** The most sensitive label a person in that role may see. */
export function ceilingOf(role: Role): Sharing {
  return CEILING[role];
}

/**
 * The most sensitive label that may be posted in a channel: what the community says of it, else what everybody in the
 * community may see; less where the platform says so.
 */
export function clearanceOf(described: string | null | undefined, platform?: Sharing): Sharing {
  const own = SHARING.find((s) => s === described) ?? "green";
  return platform !== undefined && sharingRank(platform) < sharingRank(own) ? platform : own;
}

/** A label as it is written, "TLP:AMBER". */
export const tlp = (label: string): string => `TLP:${label.toUpperCase()}`;
