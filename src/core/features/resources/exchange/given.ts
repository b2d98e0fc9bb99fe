import { fold } from "../../../kernel/text/fold.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { ValuesOf } from "../../../services/imports/column.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";
import type { ReadRow } from "../../../services/imports/read-rows.ts";
import { twins } from "../../../services/imports/twins.ts";
import type { GivenResource } from "../saving/plan-resources.ts";
import type { ResourceColumns } from "./columns.ts";

/** A row of a file as it is saved. */
export const givenOf = (row: ValuesOf<ResourceColumns>): GivenResource => ({
  ...{ title: row.title, kind: row.kind, topics: row.topics, language: row.language },
  ...defined({ url: row.url, country: row.country, body: row.body, year: row.year, summary: row.summary }),
  ...defined({ adoptedOn: row.adopted, inForceOn: row.in_force, statusAsOf: row.status_as_of, readOn: row.read_on }),
  ...defined({ pillar: row.pillar, citation: row.citation, court: row.court, caseNumber: row.number }),
  ...defined({ outcome: row.outcome, legalStatus: row.status, source: row.source, replacedByName: row.replaced_by }),
  ...defined({ sharing: row.sharing }),
  ...(row.languages.length === 0 ? {} : { languages: row.languages }),
  ...(row.crimes.length === 0 ? {} : { crimes: row.crimes }),
  titles: withoutOwn(row.language, { en: row.title_en, es: row.title_es, pt: row.title_pt, fr: row.title_fr }),
});

const withoutOwn = (own: string, titles: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  defined({ ...titles, [own]: undefined }) as Record<string, string>;

/** Rows that stand for the same resource as an earlier one: of the same title and country. */
export const sameRows = (rows: readonly ReadRow<ResourceColumns>[]): ImportFault[] =>
  twins(rows, {
    saying: {
      column: "title",
      of: (values) =>
        values.title !== undefined && "country" in values ? `${values.country ?? ""} ${fold(values.title)}` : undefined,
    },
  });
