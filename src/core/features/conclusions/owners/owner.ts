import type { Format } from "../../../kernel/language/format.ts";

/** Who is to do what was concluded: a person or a contact by their id, a country by its code, an agency as it is called. */
export interface OwnerInput {
  readonly kind: OwnerKind;
  readonly value: string;
}

/** Who can be to do something. */
export const OWNER_KINDS = ["person", "country", "agency", "contact"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** One of a conclusion's owners, and how they are called where that is no country. */
export interface NamedOwner extends OwnerInput {
  readonly name?: string;
  /** Whether they said that they do it; absent until they answer. */
  readonly answered?: "accepted" | "returned";
  /** They left the community: somebody else has to do it. */
  readonly gone?: true;
}

/** What owners are called, for a reader. */
export const ownerNames = (owners: readonly NamedOwner[], format: Pick<Format, "country">): string[] =>
  owners.map(({ kind, value, name }) => (kind === "country" ? format.country(value) : (name ?? value)));
