import type { Label } from "../../../kernel/language/message-ids.ts";
import type { ResourceField } from "./texts.ts";

/** What can be changed of a resource, in words. */
export const FIELD_LABELS = {
  title: "resource.title",
  title_en: "resource.title-en",
  title_es: "resource.title-es",
  title_pt: "resource.title-pt",
  title_fr: "resource.title-fr",
  url: "resource.url",
  kind: "resource.kind",
  country: "resource.country",
  body: "resource.body",
  year: "resource.year",
  adopted: "resource.adopted",
  in_force: "resource.in-force",
  language: "resource.language",
  languages: "resource.languages",
  topics: "resource.topics",
  pillar: "resource.pillar",
  crimes: "resource.crime",
  citation: "resource.citation",
  court: "resource.court",
  number: "resource.number",
  outcome: "resource.outcome",
  status: "resource.status",
  status_as_of: "resource.status-as-of",
  replaced_by: "resource.replaced-by",
  source: "resource.source",
  read_on: "resource.read",
  summary: "resource.summary",
  sharing: "resource.sharing",
} as const satisfies Readonly<Record<ResourceField, Label>>;
