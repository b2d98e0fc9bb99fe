import type { Sharing } from "../../kernel/access/sharing.ts";

/** Longest title and summary of a suggestion, in characters. */
export const RESOURCE_TITLE_MAX = 160;
export const RESOURCE_SUMMARY_MAX = 600;

/** Kinds of resources, in the order they are offered. */
export const RESOURCE_KINDS = [
  "treaty",
  "law",
  "ruling",
  "resolution",
  "guide",
  "study",
  "database",
  "network",
  "training",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** A resource as it is given to be saved; texts are clean, keys and codes known to exist. */
export interface ResourceInput {
  readonly title: string;
  readonly url: string;
  readonly kind: ResourceKind;
  /** ISO 3166-1 alpha-2; absent for what belongs to no country. */
  readonly country?: string;
  /** Topic keys. */
  readonly topics: readonly string[];
  /** ISO 639 code of the document's language. */
  readonly language: string;
  readonly summary?: string;
  readonly sharing: Sharing;
}

/** A resource as lists show it. */
export interface ResourceEntry {
  readonly id: string;
  readonly title: string;
  /** Absent where a file stands in its place. */
  readonly url?: string;
  readonly kind: ResourceKind;
  readonly country?: string;
  readonly language: string;
  readonly summary?: string;
  readonly sharing: string;
  /** Topic keys, in order. */
  readonly topics: readonly string[];
  /** Whether everybody whom its label allows may find it. */
  readonly published: boolean;
  readonly submittedById?: string;
}
