import { topicOption } from "../../services/taxonomy/term-option.ts";
import { defined } from "../../kernel/values/defined.ts";
import { fold } from "../../kernel/text/fold.ts";
import { opt } from "../../kernel/options/options.ts";
import { RESOURCE_KIND_LABELS } from "./kinds.ts";
import type { ResourceInput } from "./resource.ts";
import { saveResources } from "./save-resources.ts";
import { many, maybe, one } from "../../services/imports/column.ts";
import { importKind, inBatches } from "../../services/imports/kind.ts";
import { sharing } from "../../services/imports/sharing-column.ts";
import { twins } from "../../services/imports/twins.ts";

const columns = {
  title: one(opt.text("import.columns.title", 160)),
  url: one(opt.link("import.columns.url")),
  kind: one(opt.choice("import.columns.kind", RESOURCE_KIND_LABELS)),
  country: maybe(opt.country("import.columns.country")),
  topics: many(topicOption("import.columns.topics")),
  language: one(opt.language("import.columns.language")),
  summary: maybe(opt.long("import.columns.summary", 600)),
  sharing,
};

declare module "../../services/imports/imports.ts" {
  interface Imports {
    resources: true;
  }
}

/** Entries of the library; imported ones are published. */
export const resourceRows = importKind<typeof columns, ResourceInput>({
  rank: 20,
  counted: (rows, t) => t("import.counted.resources", { rows }),
  demo: "import.demo.resources",
  columns,
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
  input: ({ country, summary, ...rest }) => ({ ...rest, ...defined({ country, summary }) }),
  save: inBatches(({ db, ...saving }, resources) => saveResources(db, saving, resources)),
});
