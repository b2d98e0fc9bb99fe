import { opt } from "../../../kernel/options/options.ts";
import { many, maybe, one, optional, own } from "../../../services/imports/column.ts";
import { readDay } from "../../../services/imports/dates.ts";
import { storedSharing } from "../../../services/imports/sharing-column.ts";
import { allMarked } from "../../../services/imports/written/marks.ts";
import { pillarOption, topicOption } from "../../../services/taxonomy/term-option.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "../kinds.ts";
import { FIRST_YEAR, LAST_YEAR, NAME_MAX, OUTCOME_MAX, SOURCE_MAX } from "../limits.ts";
import { RESOURCE_SUMMARY_MAX, RESOURCE_TITLE_MAX } from "../resource.ts";

const day = (names: Parameters<typeof own>[0]) => optional(own(names, readDay), undefined);

/** The columns of the library's files, in the order in which they are written; marks before what a spreadsheet would compute are taken away. */
export const RESOURCE_COLUMNS = allMarked({
  title: one(opt.text("import.columns.title", RESOURCE_TITLE_MAX)),
  title_en: maybe(opt.text("import.columns.title-en", RESOURCE_TITLE_MAX)),
  title_es: maybe(opt.text("import.columns.title-es", RESOURCE_TITLE_MAX)),
  title_pt: maybe(opt.text("import.columns.title-pt", RESOURCE_TITLE_MAX)),
  title_fr: maybe(opt.text("import.columns.title-fr", RESOURCE_TITLE_MAX)),
  url: maybe(opt.link("import.columns.url")),
  kind: one(opt.choice("import.columns.kind", RESOURCE_KIND_LABELS)),
  country: maybe(opt.country("import.columns.country")),
  body: maybe(opt.text("import.columns.body", NAME_MAX)),
  year: maybe(opt.integer("import.columns.year", FIRST_YEAR, LAST_YEAR)),
  adopted: day("import.columns.adopted"),
  in_force: day("import.columns.in-force"),
  topics: many(topicOption("import.columns.topics")),
  language: one(opt.language("import.columns.main-language")),
  languages: many(opt.language("import.columns.other-languages")),
  pillar: maybe(pillarOption("import.columns.pillar")),
  crimes: many(opt.choice("import.columns.crime", RESOURCE_CRIME_LABELS)),
  citation: maybe(opt.text("import.columns.citation", NAME_MAX)),
  court: maybe(opt.text("import.columns.court", NAME_MAX)),
  number: maybe(opt.text("import.columns.case-number", NAME_MAX)),
  outcome: maybe(opt.long("import.columns.outcome", OUTCOME_MAX)),
  status: maybe(opt.choice("import.columns.legal-status", LEGAL_STATUS_LABELS)),
  status_as_of: day("import.columns.status-as-of"),
  replaced_by: maybe(opt.text("import.columns.replaced-by", RESOURCE_TITLE_MAX)),
  source: maybe(opt.text("import.columns.source", SOURCE_MAX)),
  read_on: day("import.columns.read-on"),
  summary: maybe(opt.long("import.columns.summary", RESOURCE_SUMMARY_MAX)),
  sharing: optional(storedSharing, undefined),
});

export type ResourceColumns = typeof RESOURCE_COLUMNS;
/** Names of the columns. */
export type ResourceColumn = keyof ResourceColumns;
