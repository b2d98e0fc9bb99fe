import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_COLUMNS, MOST_ROWS, readSheetTable } from "../../../../src/core/services/imports/table.ts";
import { type World, world } from "../../../support/world.ts";
import { errorsOf, importing } from "./importing.ts";

/** A ZIP archive of these files; `lie` says in its directory how large each is unpacked. */
function zip(files: Readonly<Record<string, string>>, lie?: (name: string, size: number) => number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(Buffer.from(text));
    const size = lie?.(name, Buffer.byteLength(text)) ?? Buffer.byteLength(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(name.length, 22);
    const own = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, Buffer.from(name), data]);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(8, 6);
    entry.writeUInt32LE(data.length, 16);
    entry.writeUInt32LE(size, 20);
    entry.writeUInt16LE(name.length, 24);
    entry.writeUInt32LE(at, 38);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), entry, Buffer.from(name)]));
    parts.push(own);
    at += own.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from([0x50, 0x4b, 5, 6]), end]);
}

/** A workbook with that sheet, whose texts and styles are these. */
const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}) => ({
  "xl/workbook.xml":
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/><sheet name="B" r:id="rId8"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId7" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="rId8" Type="x/worksheet" Target="/xl/worksheets/two.xml"/></Relationships>',
  "xl/worksheets/one.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${sheet.replaceAll(/<(\/?)(row|c|v|is|t|r|rPh)\b/g, "<$1x:$2")}</x:sheetData></x:worksheet>`,
  ...more,
});
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const read = async (files: Readonly<Record<string, string>>, lie?: (name: string, size: number) => number) =>
  readSheetTable(zip(files, lie));

describe("a workbook", () => {
  it("is read as text: shared and rich texts, days, times, numbers, answers, errors, gaps", async () => {
    const sheet = [
      `<row r="2">${inline("A2", "TLP:GREEN · Test · exported")}</row>`,
      `<row r="3">${inline("A3", "name")}${inline("B3", "since")}${inline("C3", "hours")}<c r="D3" t="s"><v>1</v></c>${inline("E3", "poc")}${inline("F3", "x")}</row>`,
      '<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" s="1"><v>45352</v></c><c r="C5" s="2"><v>0.375</v></c><c r="D5"><v>5.95215550101E11</v></c><c r="E5" t="b"><v>1</v></c></row>',
      '<row r="9"><c r="A9" t="str"><f>1</f><v>a_x0041_b</v></c><c r="B9" s="1"><v>45352.5</v></c><c r="F9" t="e"><v>#REF!</v></c></row>',
    ];
    const texts =
      '<sst><si><r><t xml:space="preserve">Ana </t></r><r><t>Ruiz &amp; co</t></r><rPh><t>no</t></rPh></si><si><t>phones</t></si></sst>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="h:mm&quot;y&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const table = await read(workbook(sheet.join(""), { "xl/sharedStrings.xml": texts, "xl/styles.xml": styles }));
    expect(table).toMatchObject({
      header: { line: 3, cells: ["name", "since", "hours", "phones", "poc", "x"] },
      rows: [
        { line: 5, cells: ["Ana Ruiz & co", "2024-03-01", "09:00", "595215550101", "yes", ""] },
        { line: 9, cells: ["aAb", "2024-03-01T12:00", "", "", "", "#REF!"] },
      ],
      faults: [],
    });
  });

  const rows = (count: number) =>
    `<row>${inline("A1", "name")}</row>${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(count)}`;
  it.each([
    ["is no archive", () => Buffer.from("PK\u0003\u0004 but nothing more"), "import.sheet.broken"],
    ["is another archive", () => zip({ "content.xml": "<a/>" }), "import.sheet.other"],
    ["is cut off", () => zip(workbook(rows(2))).subarray(0, 300), "import.sheet.broken"],
    ["is no XML", () => zip(workbook("<row><c>")), "import.sheet.broken"],
    [
      "names entities of its own",
      () => zip({ ...workbook(""), "xl/worksheets/one.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      "import.sheet.broken",
    ],
    ["says that it is too large", () => zip(workbook(rows(1)), () => 60 * 1024 * 1024), "import.sheet.unpacked"],
    [
      "is larger than it says",
      () => zip(workbook(rows(20_000)), (_name, size) => Math.min(size, 10_000)),
      "import.sheet.broken",
    ],
    ["has too many rows", () => zip(workbook(rows(MOST_ROWS + 1))), "import.file.rows"],
    [
      "has a cell too far right",
      () => zip(workbook(`<row>${inline("A1", "name")}${inline("XFD1", "x")}</row>`)),
      "import.file.columns",
    ],
    ["is empty", () => zip(workbook("")), "import.file.empty"],
  ])("that %s is refused with a sentence", async (_what, content, code) => {
    expect(await readSheetTable(content())).toMatchObject({ fault: { line: 0, problem: { code } } });
  });

  it("with a row very far down takes no room for those before it, and says which rows are too long", async () => {
    const sheet = `<row r="1">${inline("A1", "name")}</row><row r="1000000">${inline("A1000000", "a")}</row><row r="1000001">${inline("A1000001", "a")}${inline("C1000001", "b")}</row>`;
    expect(await read(workbook(sheet))).toMatchObject({
      rows: [{ line: 1_000_000, cells: ["a"] }],
      faults: [{ line: 1_000_001, problem: { code: "import.cells" } }],
    });
    expect(MOST_COLUMNS).toBe(200);
  });

  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());
  it("is imported as any table is, errors with line and column", async () => {
    const row = (line: number, cells: readonly string[]) =>
      `<row r="${line}">${cells.map((cell, at) => inline(`${String.fromCharCode(65 + at)}${line}`, cell)).join("")}</row>`;
    const header = row(1, ["Nombre", "organización", "cargo", "país", "idiomas", "teléfonos"]);
    const good = zip(workbook(header + row(4, ["Ana", "Aduana", "Jefa", "Paraguay", "español", "021 555 0101"])));
    const bad = zip(workbook(header + row(4, ["Ana", "Aduana", "Jefa", "Atlántida", "español", "call me"])));
    expect(errorsOf(await importing(w)("contacts", bad))).toEqual([
      "4 país option.country",
      "4 teléfonos import.cell.phone",
    ]);
    expect(await importing(w)("contacts", good)).toMatchObject({ ok: true, created: 1 });
  });
});
