import { expect, it } from "vitest";
import { matrixDocument } from "../../../../src/core/features/conclusions/tracking/matrix-document.ts";
import type { TrackingMatrix } from "../../../../src/core/features/conclusions/tracking/matrix.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";

const COUNTRIES = Array.from(
  { length: 30 },
  (_, nth) => `${String.fromCodePoint(65 + (nth % 26))}${nth < 26 ? "R" : "Z"}`,
);
const said = `Seizures are shared.\nWithin ${"superlongword".repeat(12)}`;
const entry: TrackingMatrix["rows"][number]["entry"] = {
  ...{ id: "c", kind: "recommendation", status: "adopted", text: said, language: "en", versions: {} },
  ...{ concludedAt: new Date(0), owners: [], topics: [], countries: COUNTRIES },
};

it("leaves each country its width beside however long a recommendation", () => {
  const cells = COUNTRIES.map((country) => ({ country, status: "done" as const }));
  const matrix: TrackingMatrix = { countries: COUNTRIES, rows: [{ entry, cells }], total: 1, label: 1 };
  const { blocks } = matrixDocument(
    matrix,
    { community: "A community", asOf: new Date(0), label: 1 },
    { t: translator("fr"), format: formatter("fr", "UTC") },
  );
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.map(({ columns }) => columns.length)).toEqual([25, 7]);
  for (const { columns, widths, rows } of tables) {
    expect(widths).toEqual([10, ...columns.slice(1).map(() => 1)]);
    expect(rows[0]?.[0]).not.toContain("\n");
  }
  expect(blocks).toContainEqual({ kind: "paragraph", text: "● Réalisée\u00a0: 30" });
});
