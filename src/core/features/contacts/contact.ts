import type { Sharing } from "../../kernel/access/sharing.ts";

/** A contact as it is given to be saved; texts are clean, keys and codes known to exist. */
export interface ContactInput {
  /** The row's own name where it comes from; saving again under it updates the same contact. */
  readonly reference?: string;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 639 codes, most used first. */
  readonly languages: readonly string[];
  /** Topic keys. */
  readonly topics: readonly string[];
  /** Keys of the topics for which it is its country's single point of contact. */
  readonly poc: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly note?: string;
  readonly sharing: Sharing;
  /** The id of the person whose contact it is. */
  readonly person?: string;
}

/** The private part of a contact: sealed wherever it is stored. */
export interface PrivateFields {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly note?: string;
}

/** A contact as lists show it: everything but its private fields. */
export interface ContactEntry {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly country: string;
  readonly languages: readonly string[];
  /** Topic keys, in order. */
  readonly topics: readonly string[];
  /** Keys of the topics for which it is its country's single point of contact, in order. */
  readonly poc: readonly string[];
  readonly sharing: string;
}
