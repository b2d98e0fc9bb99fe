import { muted, run, table, text } from "../../../kernel/views/build.ts";
import type { Action, Input, Part } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import type { ContactWords } from "../contact-labels.ts";
import type { CoverageCell, Coverage } from "./coverage.ts";
import { totalWords } from "./coverage-list.ts";
import { cellWords, legend, MARKS } from "./marks.ts";

/** So many topics stand side by side on a phone. */
export const MOST_BESIDE = 3;
const ROWS = 10;

/** Countries × a few topics, the gaps first, in pages; of one topic in words. Names stand in it where they are asked for, and are one press away. */
export function coverageTable(
  coverage: Coverage,
  at: number,
  input: Input,
  { t, format }: Pick<ContactWords, "t" | "format">,
  named: boolean,
): { readonly blocks: Part[]; readonly turns: Action[] } {
  const { topics, countries } = coverage;
  const rows = countries
    .map((country, i) => ({ country, cells: topics.flatMap(({ cells }) => cells[i] ?? []) }))
    .toSorted((a, b) => worth(a.cells) - worth(b.cells));
  const page = pageOf(rows, at, "contact coverage", { ...input, ...(named ? { names: true } : {}) }, t, { most: ROWS });
  const shown = (cell: CoverageCell) =>
    named || topics.length === 1 ? cellWords(cell, t, named) : MARKS[cell.standing];
  return {
    blocks: [
      text(totalWords(coverage, { t, format })),
      table(
        t("contact.coverage.caption"),
        [t("contact.country"), ...topics.map(({ label }) => label)],
        page.shown.map(({ country, cells }) => [format.country(country), ...cells.map(shown)]),
      ),
      ...page.where,
      muted(legend(t)),
    ],
    turns: [
      ...page.turns,
      ...(named ? [] : [run(t("contact.coverage.names"), "contact coverage", { ...input, names: true })]),
    ],
  };
}

const WORTH = { nobody: 0, known: 1, doubtful: 2, named: 3 } as const satisfies Readonly<
  Record<CoverageCell["standing"], number>
>;
const worth = (cells: readonly CoverageCell[]): number => cells.reduce((sum, { standing }) => sum + WORTH[standing], 0);
