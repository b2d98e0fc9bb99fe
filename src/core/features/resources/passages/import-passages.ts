import { groupBy } from "../../../kernel/values/group-by.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { opt } from "../../../kernel/options/options.ts";
import { maybe, one } from "../../../services/imports/column.ts";
import { importKind } from "../../../services/imports/kind.ts";
import { loadResources } from "../select-resources.ts";
import { HEADING_MAX, NUMBER_MAX, type Passage, PASSAGE_MAX } from "./passage.ts";
import { savePassages } from "./save-passages.ts";

declare module "../../../services/imports/imports.ts" {
  interface Imports {
    passages: true;
  }
}

const columns = {
  resource: one(opt.reference("import.columns.resource", "resource")),
  number: maybe(opt.text("import.columns.number", NUMBER_MAX)),
  heading: maybe(opt.text("import.columns.heading", HEADING_MAX)),
  language: maybe(opt.language("import.columns.language")),
  text: one(opt.long("import.columns.passage", PASSAGE_MAX)),
};

interface Given extends Omit<Passage, "language"> {
  readonly resource: string;
  readonly language?: string;
}

/** Passages of resources that are there, in the order of the file; those that a resource had go. */
export const passageRows = importKind<typeof columns, Given>({
  rank: 30,
  counted: (rows, t) => t("import.counted.passages", { rows }),
  demo: "import.demo.passages",
  columns,
  check: () => [],
  input: ({ resource, text, ...rest }) => ({ resource, text, ...defined(rest) }),
  async save({ db, community }, rows, progress) {
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const byResource = groupBy(
      rows.map(({ input }) => input),
      ({ resource }) => resource,
    );
    const resources = await loadResources(db, community, [...byResource.keys()]);
    const whole = resources.map((resource) => ({
      resource,
      passages: (byResource.get(resource.id) ?? []).map(({ resource: _resource, language, ...one }) => ({
        ...one,
        language: language ?? resource.language,
      })),
    }));
    const changed = await savePassages(db, community, whole);
    for (const { resource, passages } of whole) counts[changed.get(resource.id) ?? "unchanged"] += passages.length;
    progress(rows.length, rows.length, "save");
    return counts;
  },
});
