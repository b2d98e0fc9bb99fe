import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Crime } from "../../services/taxonomy/crimes.ts";

/** Longest title and summary of a resource, in characters. */
export const RESOURCE_TITLE_MAX = 160;
export const RESOURCE_SUMMARY_MAX = 600;

/** The label of what somebody suggests who says nothing else: for the community. */
export const USUAL_SHARING: Sharing = "green";

/** Kinds of resources, in the order they are offered. */
export const RESOURCE_KINDS = [
  "treaty",
  "law",
  "ruling",
  "resolution",
  "guide",
  "practice",
  "study",
  "database",
  "network",
  "training",
  "template",
  "contacts",
  "news",
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Whether what a resource says holds. */
export const LEGAL_STATUSES = ["in-force", "not-yet", "amended", "repealed", "superseded", "unknown"] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** What holds no more. */
export const isOver = (status: string): boolean => status === "repealed" || status === "superseded";

/** What is known of a resource beside what it is; days are "YYYY-MM-DD". */
export interface ResourceFacts {
  /** ISO 3166-1 alpha-2; absent for what belongs to no country. */
  readonly country?: string;
  /** Who adopted or wrote it. */
  readonly body?: string;
  readonly year?: number;
  readonly adoptedOn?: string;
  readonly inForceOn?: string;
  /** ISO 639 codes of languages, beside the main one, in which it can be read. */
  readonly languages?: readonly string[];
  readonly summary?: string;
  /** Key of a pillar. */
  readonly pillar?: string;
  readonly crimes?: readonly Crime[];
  /** As lawyers name it: "Ley 20.429". */
  readonly citation?: string;
  /** Of a ruling: who ruled, in which case, and how. */
  readonly court?: string;
  readonly caseNumber?: string;
  readonly outcome?: string;
  /** Unknown, where absent. */
  readonly legalStatus?: LegalStatus;
  /** The day as of which that was so. */
  readonly statusAsOf?: string;
  /** Id of the resource that took its place. */
  readonly replacedBy?: string;
  /** The public source that was read for all this, and the day on which it was. */
  readonly source?: string;
  readonly readOn?: string;
  /** What it is called in other languages than its main one, by their codes. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** A resource as it is given to be saved; texts are clean, keys, codes and ids known to exist. */
export interface ResourceInput extends ResourceFacts {
  readonly title: string;
  /** Absent where a file stands in its place, or nothing. */
  readonly url?: string;
  readonly kind: ResourceKind;
  /** Topic keys. */
  readonly topics: readonly string[];
  /** ISO 639 code of its main language. */
  readonly language: string;
  readonly sharing: Sharing;
}

/** A resource as it is kept. */
export interface ResourceEntry extends Omit<ResourceInput, "sharing"> {
  readonly id: string;
  readonly sharing: string;
  readonly languages: readonly string[];
  readonly crimes: readonly Crime[];
  readonly titles: Readonly<Record<string, string>>;
  readonly legalStatus: LegalStatus;
  /** Whether everybody whom its label allows may find it. */
  readonly published: boolean;
  readonly submittedById?: string;
  /** When somebody changed it last. */
  readonly changedAt?: Date;
}

/** What a resource is called in a language, or else in its own. */
export const titleIn = ({ title, titles }: Pick<ResourceEntry, "title" | "titles">, language: string): string =>
  titles[language] ?? title;

/** A resource as it is called in a language. */
export const calledIn = <R extends Pick<ResourceEntry, "title" | "titles">>(resource: R, language: string): R => ({
  ...resource,
  title: titleIn(resource, language),
});

/** The year of a resource: the one that is given, or that of the day on which it was adopted. */
export const yearOf = ({ year, adoptedOn }: Pick<ResourceFacts, "year" | "adoptedOn">): number | undefined =>
  year ?? (adoptedOn === undefined ? undefined : Number(adoptedOn.slice(0, 4)));
