import { pillarOption, topicOption } from "../../services/taxonomy/term-option.ts";
import { defined } from "../../kernel/values/defined.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { fold } from "../../kernel/text/fold.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { opt } from "../../kernel/options/options.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "./kinds.ts";
import { FIRST_YEAR, LAST_YEAR, NAME_MAX, OUTCOME_MAX, SOURCE_MAX } from "./limits.ts";
import { namesOf, resourcesCalled } from "./saving/replacements-named.ts";
import { type GivenResource, saveResources } from "./saving/save-resources.ts";
import { many, maybe, one, optional, own } from "../../services/imports/column.ts";
import { readDay } from "../../services/imports/dates.ts";
import type { Fault } from "../../services/imports/fault.ts";
import { type GivenRow, importKind } from "../../services/imports/kind.ts";
import { sharing } from "../../services/imports/sharing-column.ts";
import { twins } from "../../services/imports/twins.ts";

const day = (names: Parameters<typeof own>[0]) => optional(own(names, readDay), undefined);

/** The columns of the library's files, in the order in which they are written. */
const RESOURCE_COLUMNS = {
  title: one(opt.text("import.columns.title", 160)),
  title_en: maybe(opt.text("import.columns.title-en", 160)),
  title_es: maybe(opt.text("import.columns.title-es", 160)),
  title_pt: maybe(opt.text("import.columns.title-pt", 160)),
  title_fr: maybe(opt.text("import.columns.title-fr", 160)),
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
  replaced_by: maybe(opt.text("import.columns.replaced-by", 160)),
  source: maybe(opt.text("import.columns.source", SOURCE_MAX)),
  read_on: day("import.columns.read-on"),
  summary: maybe(opt.long("import.columns.summary", 600)),
  sharing,
};
type Columns = typeof RESOURCE_COLUMNS;

declare module "../../services/imports/imports.ts" {
  interface Imports {
    resources: true;
  }
}

/** Entries of the library; imported ones are published. */
export const resourceRows = importKind<Columns, GivenResource>({
  rank: 20,
  counted: (rows, t) => t("import.counted.resources", { rows }),
  demo: "import.demo.resources",
  columns: RESOURCE_COLUMNS,
  check: (rows) =>
    twins(rows, {
      saying: {
        column: "title",
        of: (values) =>
          values.title !== undefined && "country" in values
            ? `${values.country ?? ""} ${fold(values.title)}`
            : undefined,
      },
    }),
  input: ({ title, url, kind, topics, language, sharing: label, ...row }) => ({
    ...{ title, kind, topics, language, sharing: label },
    ...defined({ url, country: row.country, body: row.body, year: row.year, summary: row.summary }),
    ...defined({ adoptedOn: row.adopted, inForceOn: row.in_force, statusAsOf: row.status_as_of, readOn: row.read_on }),
    ...defined({ pillar: row.pillar, citation: row.citation, court: row.court, caseNumber: row.number }),
    ...defined({ outcome: row.outcome, legalStatus: row.status, source: row.source, replacedByName: row.replaced_by }),
    ...(row.languages.length === 0 ? {} : { languages: row.languages }),
    ...(row.crimes.length === 0 ? {} : { crimes: row.crimes }),
    titles: withoutOwn(language, { en: row.title_en, es: row.title_es, pt: row.title_pt, fr: row.title_fr }),
  }),
  async save(saver, rows, progress) {
    const faults = await unknownNames(saver.db, saver.community, rows);
    if (faults.length > 0) return { faults };
    progress(0, rows.length, "save");
    const saved = await saveResources(
      saver.db,
      saver,
      rows.map(({ input }) => input),
    );
    progress(rows.length, rows.length, "save");
    return saved;
  },
});

const withoutOwn = (own: string, titles: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  defined({ ...titles, [own]: undefined }) as Record<string, string>;

/** What took the place of something must be in the file or in the library. */
async function unknownNames(
  db: CommunityDb,
  community: string,
  rows: readonly GivenRow<Columns, GivenResource>[],
): Promise<Fault[]> {
  const naming = rows.flatMap((row) => (row.input.replacedByName === undefined ? [] : [row.input.replacedByName]));
  if (naming.length === 0) return [];
  const known = new Set([
    ...(await resourcesCalled(db, community, naming)).keys(),
    ...rows.flatMap(({ input }) => namesOf(input)),
  ]);
  return rows.flatMap(({ input, fault }) => {
    const { replacedByName: name } = input;
    if (name === undefined || (known.has(fold(name)) && !namesOf(input).includes(fold(name)))) return [];
    return [fault("replaced_by", problem("import.cell.replaced-by", { typed: truncate(name, 60) }))];
  });
}
