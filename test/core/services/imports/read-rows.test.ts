import { expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { type Columns, maybe, one, own } from "../../../../src/core/services/imports/column.ts";
import { once } from "../../../../src/core/services/imports/cell-reader.ts";
import { readHeader } from "../../../../src/core/services/imports/header.ts";
import type { Layout } from "../../../../src/core/services/imports/layout.ts";
import { readRows } from "../../../../src/core/services/imports/read-rows.ts";
import { readTable, type FileTable } from "../../../../src/core/services/imports/table.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";

const reading = { t: translator("en"), format: formatter("en", "UTC"), zone: "UTC" } as ParseContext;

async function read<C extends Columns>(columns: C, content: string) {
  const table = readTable(new TextEncoder().encode(content), (header) => header.length) as FileTable;
  return readRows(columns, table, readHeader(table, columns) as Layout, reading, () => undefined);
}

it("keeps rows without faults whole and of the others what could be read", async () => {
  const columns = {
    name: one(opt.text("import.columns.name", 5)),
    kind: maybe(opt.integer("import.columns.kind", 1, 9)),
  };
  const { read: rows, faults } = await read(columns, "name,kind\nAna,1\nToo long,2\nEva,\n,10");
  expect(rows.flatMap(({ whole }) => whole ?? [])).toEqual([
    { name: "Ana", kind: 1 },
    { name: "Eva", kind: undefined },
  ]);
  expect(rows.map((r) => [r.line, r.values])).toEqual([
    [2, { name: "Ana", kind: 1 }],
    [3, { kind: 2 }],
    [4, { name: "Eva", kind: undefined }],
    [5, {}],
  ]);
  expect(faults.map((f) => [f.line, f.column, f.problem.code])).toEqual([
    [3, "name", "option.long"],
    [5, "name", "import.cell.empty"],
    [5, "kind", "option.integer"],
  ]);
});

it("reads a text that comes again only once an import", async () => {
  let reads = 0;
  const columns = {
    name: own(
      "import.columns.name",
      once(async (text) => ({ value: `${text} ${(reads += 1)}` })),
    ),
  };
  const content = "name\nAna\nEva\n Ana \nAna";
  expect((await read(columns, content)).read.map(({ whole }) => whole?.name)).toEqual([
    "Ana 1",
    "Eva 2",
    "Ana 1",
    "Ana 1",
  ]);
  expect(
    (
      await readRows(
        columns,
        readTable(new TextEncoder().encode(content), () => 1) as FileTable,
        { places: new Map([["name", 0]]), nameOf: (key) => key },
        { ...reading },
        () => undefined,
      )
    ).read[0]?.whole,
  ).toEqual({ name: "Ana 3" });
});

it("lets others have their turn, however many rows there are", async () => {
  let turns = 0;
  let over = false;
  const others = () => {
    turns += 1;
    if (!over) setImmediate(others);
  };
  setImmediate(others);
  await read({ name: one(opt.text("import.columns.name", 5)) }, `name\n${"Ana\n".repeat(2_000)}`);
  over = true;
  expect(turns).toBeGreaterThanOrEqual(10);
});
