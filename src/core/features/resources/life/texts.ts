import type { ResourceEntry, ResourceInput } from "../resource.ts";

type Whole = ResourceInput | ResourceEntry;

const listed = (values: readonly string[] = []): string => values.toSorted().join(", ");

const READ = {
  title: ({ title }: Whole) => title,
  title_en: ({ titles }: Whole) => titles?.["en"],
  title_es: ({ titles }: Whole) => titles?.["es"],
  title_pt: ({ titles }: Whole) => titles?.["pt"],
  title_fr: ({ titles }: Whole) => titles?.["fr"],
  url: ({ url }: Whole) => url,
  kind: ({ kind }: Whole) => kind,
  country: ({ country }: Whole) => country,
  body: ({ body }: Whole) => body,
  year: ({ year }: Whole) => year?.toString(),
  adopted: ({ adoptedOn }: Whole) => adoptedOn,
  in_force: ({ inForceOn }: Whole) => inForceOn,
  language: ({ language }: Whole) => language,
  languages: ({ languages }: Whole) => listed(languages),
  topics: ({ topics }: Whole) => listed(topics),
  pillar: ({ pillar }: Whole) => pillar,
  crimes: ({ crimes }: Whole) => listed(crimes),
  citation: ({ citation }: Whole) => citation,
  court: ({ court }: Whole) => court,
  number: ({ caseNumber }: Whole) => caseNumber,
  outcome: ({ outcome }: Whole) => outcome,
  status: ({ legalStatus }: Whole) => legalStatus ?? "unknown",
  status_as_of: ({ statusAsOf }: Whole) => statusAsOf,
  replaced_by: ({ replacedBy }: Whole) => replacedBy,
  source: ({ source }: Whole) => source,
  read_on: ({ readOn }: Whole) => readOn,
  summary: ({ summary }: Whole) => summary,
  sharing: ({ sharing }: Whole) => sharing,
} as const satisfies Readonly<Record<string, (resource: Whole) => string | undefined>>;

/** What can be changed of a resource, as its history names it. */
export type ResourceField = keyof typeof READ;

/** Those in the order in which its history tells them. */
export const RESOURCE_FIELDS = Object.keys(READ) as readonly ResourceField[];

/** All of a resource as texts, "" for what it lacks: what is typed into forms and files, and compared for its history. */
export const textsOf = (resource: Whole): Readonly<Record<ResourceField, string>> =>
  Object.fromEntries(RESOURCE_FIELDS.map((field) => [field, READ[field](resource) ?? ""])) as Record<
    ResourceField,
    string
  >;
