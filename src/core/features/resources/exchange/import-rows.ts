import { importKind } from "../../../services/imports/kind.ts";
import type { GivenResource } from "../saving/plan-resources.ts";
import { RESOURCE_COLUMNS, type ResourceColumns } from "./columns.ts";
import { givenOf, sameRows } from "./given.ts";
import { saveRows } from "./save-rows.ts";

declare module "../../../services/imports/imports.ts" {
  interface Imports {
    resources: true;
  }
}

/** Entries of the library; imported ones are published. */
export const resourceRows = importKind<ResourceColumns, GivenResource>({
  rank: 20,
  counted: (rows, t) => t("import.counted.resources", { rows }),
  demo: "import.demo.resources",
  columns: RESOURCE_COLUMNS,
  check: sameRows,
  input: givenOf,
  save: saveRows,
});
