import { z } from "zod";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Caller } from "../../../kernel/access/caller.ts";

/** The fields of a contact that are private. */
export const PRIVATE_FIELDS = ["phones", "mobiles", "always", "emails", "note"] as const;
export type PrivateField = (typeof PRIVATE_FIELDS)[number];

/** All of which it is said whom they are for. A city is for the community or for moderators, and not sealed: lists and questions have it. */
export const SHOWN_FIELDS = [...PRIVATE_FIELDS, "city"] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** Who is shown a private field, besides whose contact it is: whoever sees the contact, moderators, whoever is granted it, or nobody. */
export const VISIBILITIES = ["community", "moderators", "request", "nobody"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Of each field, as it was said; `levelOf` is whom one is for of which nothing is said. */
export type FieldVisibility = Readonly<Partial<Record<ShownField, Visibility>>>;

const schema = z.partialRecord(z.enum(SHOWN_FIELDS), z.enum(VISIBILITIES));

/** Reads it as it is stored. */
export const readVisibility = (stored: unknown): FieldVisibility => withoutUsual(schema.parse(stored));

// Numbers that ring elsewhere are for whom numbers are, until something else is said of them.
const AS: Readonly<Partial<Record<ShownField, ShownField>>> = { mobiles: "phones", always: "phones" };

/** Whom a field is for: where nothing is said of it, the community, and of a mobile and a 24/7 number whom the other numbers are for. */
export const levelOf = (of: FieldVisibility, field: ShownField): Visibility => of[field] ?? usualOf(of, field);

function usualOf(of: FieldVisibility, field: ShownField): Visibility {
  const as = AS[field];
  return (as === undefined ? undefined : of[as]) ?? "community";
}

/** The fields that are not for everybody who sees the contact. */
export const narrowedIn = (of: FieldVisibility): ShownField[] =>
  SHOWN_FIELDS.filter((field) => levelOf(of, field) !== "community");

/** Without fields that are said to be the community's, and would be so if it were not said. What is narrower stays said, so that nothing else widens it. */
export const withoutUsual = (of: FieldVisibility): FieldVisibility =>
  ofFields((field) => (of[field] === "community" && usualOf(of, field) === "community" ? undefined : of[field]));

/** What is to be said so that each field is for those. */
export const visibilityOf = (levels: Readonly<Record<ShownField, Visibility>>): FieldVisibility =>
  ofFields((field) => (levels[field] === usualOf(levels, field) ? undefined : levels[field]));

const ofFields = (to: (field: ShownField) => Visibility | undefined): FieldVisibility =>
  Object.fromEntries(
    SHOWN_FIELDS.flatMap((field) => {
      const own = to(field);
      return own === undefined ? [] : [[field, own]];
    }),
  );

/** What a reader may know of a private field: all, that it is given on request, or not even that there is one. */
export type FieldAccess = "shown" | "request" | "hidden";

/** What somebody may know of a private field that is for those, if there is one. */
export function accessTo(
  to: Visibility,
  { personId, role }: Pick<Caller, "personId" | "role">,
  owner: string | null,
): FieldAccess {
  if (owner !== null && owner === personId) return "shown";
  if (to === "community") return "shown";
  if (to === "nobody") return "hidden";
  if (atLeast(role, "moderator")) return "shown";
  return to === "request" ? "request" : "hidden";
}

/** From whom a field reaches fewest to whom it reaches all. */
const REACH: readonly Visibility[] = ["nobody", "moderators", "request", "community"];

/** How many a field reaches: the greater, the more. */
export const reach = (to: Visibility): number => REACH.indexOf(to);
