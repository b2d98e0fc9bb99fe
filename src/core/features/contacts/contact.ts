import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Phone, PhoneKind } from "./fields/phone.ts";
import type { FieldVisibility } from "./fields/visibility.ts";
import type { Mandate } from "./mandates/mandate.ts";

/** What is known of mandates, with the reference or id of whoever answers in their holder's place; null takes out. */
export type MandateFacts = Partial<Omit<Mandate, "topic" | "deputyId">> & { readonly deputy?: string | null };

/** What is said of a contact that is to be saved; texts are clean, keys and codes known to exist. What is absent stays as it is stored, null takes out. */
export interface GivenContact {
  /** The row's own name where it comes from; saving again under it updates the same contact. The id of a stored one means that. */
  readonly reference?: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly post?: string;
  /** A kind of agency (services/questions/agencies). */
  readonly agency?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly city?: string | null;
  /** IANA name. */
  readonly zone?: string | null;
  /** "09:00-18:00", Monday to Friday. */
  readonly hours?: string | null;
  /** ISO 639 codes, most used first, and those of them that are spoken fluently. */
  readonly languages?: readonly string[];
  readonly fluent?: readonly string[];
  /** Topic keys, and those of which it is an expert; it works on these and on what it is the point of contact for, too. */
  readonly topics?: readonly string[];
  readonly expert?: readonly string[];
  /** Keys of the topics for which it is its country's single point of contact. */
  readonly poc?: readonly string[];
  /** What is known of these mandates: of each, and of one by its topic. */
  readonly mandate?: MandateFacts;
  readonly mandates?: Readonly<Record<string, MandateFacts>>;
  readonly emails?: readonly string[];
  readonly phones?: readonly (Phone | string)[];
  /** Numbers as they were typed, in place of those of their kind. */
  readonly numbers?: Readonly<Partial<Record<PhoneKind, readonly string[]>>>;
  readonly note?: string | null;
  readonly visibility?: FieldVisibility;
  readonly sharing?: Sharing;
  /** The first day on which it is there again. */
  readonly awayUntil?: string | null;
  readonly source?: string | null;
  /** The id of the person whose contact it is. */
  readonly person?: string;
  /** As of when all this is: what whoever it is confirmed later stays. Unknown where it is absent. */
  readonly asOf?: Date;
}

/** A contact as it is given to be saved, whether it is there or not. */
export interface ContactInput extends GivenContact {
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly country: string;
  readonly languages: readonly string[];
}

/** The private part of a contact: sealed wherever it is stored. */
export interface PrivateFields {
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  readonly note?: string;
}

/** A contact as lists show it: everything but its private fields. */
export interface ContactEntry {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly agency: string | null;
  readonly country: string;
  readonly city: string | null;
  readonly languages: readonly string[];
  /** Topic keys, in order. */
  readonly topics: readonly string[];
  /** Keys of the topics for which it is its country's single point of contact, in order. */
  readonly poc: readonly string[];
  readonly sharing: string;
  /** IANA name; the country's where there is none. */
  readonly zone: string | null;
  /** The first day on which it is there again. */
  readonly awayUntil: string | null;
}

/** What a card shows besides, as far as it is not private. */
export interface ContactDetails extends ContactEntry {
  readonly hours: string | null;
  readonly fluent: readonly string[];
  /** Keys of topics. */
  readonly expert: readonly string[];
  readonly visibility: unknown;
  readonly verifiedBy: string | null;
  readonly verifiedAt: Date | null;
  readonly confirmedAt: Date | null;
  /** When it was last asked whether it is still right; from when on it counts as stale. */
  readonly askedAt: Date | null;
  readonly staleAt: Date | null;
  /** The day since which they have left the post, as they say. */
  readonly leftAt: string | null;
  readonly createdAt: Date;
  /** When it was changed last: by it a button says what its card showed. */
  readonly changedAt: Date;
  readonly source: string | null;
  /** Whose contact it is. */
  readonly person: string | null;
}
