import { z } from "zod";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Caller } from "../../../kernel/access/caller.ts";

/** The fields of a contact that are private. */
export const PRIVATE_FIELDS = ["phones", "emails", "note"] as const;
export type PrivateField = (typeof PRIVATE_FIELDS)[number];

/** Who is shown a private field, besides whose contact it is: whoever sees the contact, moderators, whoever is granted it, or nobody. */
export const VISIBILITIES = ["community", "moderators", "request", "nobody"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Of each field; one that is not named is the community's. */
export type FieldVisibility = Readonly<Partial<Record<PrivateField, Visibility>>>;

const schema = z.partialRecord(z.enum(PRIVATE_FIELDS), z.enum(VISIBILITIES));

/** Reads it as it is stored. */
export const readVisibility = (stored: unknown): FieldVisibility => withoutUsual(schema.parse(stored));

/** Without fields that are the community's, as all are unless said otherwise. */
export const withoutUsual = (of: FieldVisibility): FieldVisibility =>
  Object.fromEntries(Object.entries(of).filter(([, to]) => to !== "community"));

/** What a reader may know of a private field: all, that it is given on request, or not even that there is one. */
export type Access = "shown" | "request" | "hidden";

/** What somebody may know of a private field, if there is one. */
export function accessTo(
  to: Visibility = "community",
  { personId, role }: Pick<Caller, "personId" | "role">,
  owner: string | null,
): Access {
  if (owner !== null && owner === personId) return "shown";
  if (to === "community") return "shown";
  if (to === "nobody") return "hidden";
  if (atLeast(role, "moderator")) return "shown";
  return to === "request" ? "request" : "hidden";
}

/** From whom a field reaches fewest to whom it reaches all. */
const REACH: readonly Visibility[] = ["nobody", "moderators", "request", "community"];

/** How many a field reaches: the greater, the more. */
export const reach = (to: Visibility = "community"): number => REACH.indexOf(to);
