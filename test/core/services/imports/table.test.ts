import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_COLUMNS, MOST_ROWS, readTable, type FileTable } from "../../../../src/core/services/imports/table.ts";

const NAMES = ["name", "country", "note"];
const known = (header: readonly string[]) => header.filter((cell) => NAMES.includes(cell.trim().toLowerCase())).length;
const bytes = (text: string) => new TextEncoder().encode(text);

function table(content: string | Uint8Array): FileTable {
  const read = readTable(typeof content === "string" ? bytes(content) : content, known);
  if ("fault" in read) throw new Error(read.fault.problem.code);
  return read;
}

/** What is wrong, as "line code". */
function faults(content: string | Uint8Array): string[] {
  const read = readTable(typeof content === "string" ? bytes(content) : content, known);
  return ("fault" in read ? [read.fault] : read.faults).map(({ line, problem }) => `${line} ${problem.code}`);
}

describe("a file's width", () => {
  it.each([",", ";", "\t"])("is looked at before anything is made of it (%j)", (delimiter) => {
    const wide = (columns: number) => ["name", ...Array.from({ length: columns - 1 }, () => "x")].join(delimiter);
    expect(faults(`\n${wide(1_000_000)}\nAna`)).toEqual(["0 import.file.columns"]);
    expect(faults(`${wide(MOST_COLUMNS + 1)}\nAna`)).toEqual(["0 import.file.columns"]);
    expect(faults(`${wide(MOST_COLUMNS)}\n${wide(MOST_COLUMNS)}`)).toEqual([]);
  });
  it("is that of the whole header, also where its first cell goes over lines or what stands before it is blank", () => {
    const wide = Array.from({ length: 100_000 }, () => "x").join(",");
    const read = (text: string) =>
      readTable(bytes(text), () => {
        throw new Error("something is made of it");
      });
    for (const text of [`"na\nme",${wide}\nAna`, `"say ""na\nme""",${wide}`, `sep=,\n"a\n",${wide}`])
      expect(read(text)).toMatchObject({ fault: { problem: { code: "import.file.columns" } } });
    expect(faults(`"",""\n${wide}\nAna`)).toEqual(["0 import.file.columns"]);
    expect(faults(`"${wide}",name\nA,B`)).toEqual([]);
  });
});

describe("a file's format", () => {
  it.each([
    ["commas", "name,country,note\nAna,PY,x"],
    ["semicolons", "name;country;note\nAna;PY;x"],
    ["tabs", "name\tcountry\tnote\nAna\tPY\tx"],
    ["a byte order mark", "\ufeffname,country,note\nAna,PY,x\n"],
    ["CRLF", "name,country,note\r\nAna,PY,x\r\n"],
    ["bare carriage returns", "name,country,note\rAna,PY,x\r"],
    ["a line that names the delimiter", "sep=;\nname;country;note\nAna;PY;x\n"],
    ["blank lines and lines of empty cells", "\n\nname,country,note\n\n,,\nAna,PY,x\n   \n"],
    ["empty cells beyond the header's", "name,country,note\nAna,PY,x,,\n"],
    ["quoted cells", '"name","country","note"\n"Ana","PY","x"\n'],
  ])("may have %s", (_what, content) => {
    const { header, rows, faults } = table(content);
    expect(header.cells.map((c) => c.trim())).toEqual(NAMES);
    expect(rows.map((r) => r.cells)).toEqual([["Ana", "PY", "x"]]);
    expect(faults).toEqual([]);
  });

  it("takes a delimiter inside quotation marks for text, also in the header", () => {
    const read = readTable(
      bytes('"name, or office";country\n"Ferreira; Lucía, Dr.";PY'),
      (header) => header.filter((c) => c === "country").length,
    );
    expect(read).toMatchObject({
      header: { cells: ["name, or office", "country"] },
      rows: [{ cells: ["Ferreira; Lucía, Dr.", "PY"] }],
    });
  });

  it("keeps line breaks and doubled quotation marks of a quoted cell", () => {
    expect(table('name,country,note\r\nAna,PY,"first\r\n\r\nsaid ""yes"""\r\n').rows[0]?.cells[2]).toBe(
      'first\n\nsaid "yes"',
    );
  });

  it("says on which physical line each record begins", () => {
    const { header, rows } = table('\nname,country,note\nA,PY,"one\ntwo\nthree"\n\nB,PY,x\r\nC,PY,"a\r\nb"\r\nD,PY,x');
    expect(header.line).toBe(2);
    expect(rows.map((r) => [r.cells[0], r.line])).toEqual([
      ["A", 3],
      ["B", 7],
      ["C", 8],
      ["D", 10],
    ]);
  });

  it("comes back whole, whatever the cells hold and however they are parted", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "Ñ", "ж", "🙂", '"', ",", ";", "\t", "\n", "|", " ", "=", "'"),
    });
    const rows = fc.array(
      fc.tuple(cell, cell, cell).filter((cells) => cells.some((c) => c.trim() !== "")),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.boolean(),
        (cells, delimiter, end, bom, ended) => {
          const quoted = (c: string) =>
            /["\n\r,;\t]/.test(c) ? `"${c.replaceAll('"', '""').replaceAll("\n", end)}"` : c;
          const text =
            (bom ? "\ufeff" : "") +
            [NAMES, ...cells].map((r) => r.map(quoted).join(delimiter)).join(end) +
            (ended ? end : "");
          const read = table(text);
          expect(read.rows.map((r) => r.cells)).toEqual(cells);
          const lines = cells.map((_, i) => 2 + cells.slice(0, i).flat().join("").split("\n").length - 1 + i);
          expect(read.rows.map((r) => r.line)).toEqual(lines);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a file that cannot be read as a whole", () => {
  it.each([
    ["is empty", "", "import.file.empty"],
    ["holds white space only", " \n\n\t\n", "import.file.empty"],
    ["holds a byte order mark only", "\ufeff", "import.file.empty"],
    ["is a spreadsheet", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]), "import.file.spreadsheet"],
    ["is an old spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "import.file.spreadsheet"],
    ["is in UTF-16", new Uint8Array([0xff, 0xfe, 0x6e, 0x00]), "import.file.utf16"],
    ["is too large", new Uint8Array(25 * 1024 * 1024 + 1).fill(0x61), "import.file.size"],
    ["has too many rows", `name\n${"a\n".repeat(MOST_ROWS + 1)}`, "import.file.rows"],
  ])("because it %s is refused", (_what, content, code) => {
    expect(faults(content)).toEqual([`0 ${code}`]);
  });

  it("is taken with as many rows as are allowed", () => {
    expect(table(`name\n${"a\n".repeat(MOST_ROWS)}`).rows).toHaveLength(MOST_ROWS);
  });

  it.each(['name,cou"ntry\nAna,PY\n', '"name,country\nAna,PY\n'])(
    "because its first line cannot be read has no other faults: %j",
    (content) => {
      expect(faults(content)).toEqual([expect.stringMatching(/^1 import\.quote\./)]);
    },
  );

  it("because of its encoding names the line", () => {
    const latin = new Uint8Array([...bytes("name,country\nAna,PY\nLuc"), 0xed, ...bytes("a,PY\nEva,PY\n")]);
    expect(faults(latin)).toEqual(["3 import.file.encoding"]);
  });

  it("because it ends within a character is half written", () => {
    const whole = bytes("name,country\nAna,PY\nLucí");
    expect(faults(whole.subarray(0, -1))).toEqual(["3 import.file.cut"]);
  });
});

describe("lines that cannot be read", () => {
  it("have too many or too few cells; a last one with too few is half written", () => {
    expect(faults("name,country,note\nA,PY\nB,PY,x,y\nC,PY,x\nD,P")).toEqual([
      "2 import.cells",
      "3 import.cells",
      "5 import.cells.cut",
    ]);
  });

  it("have a quotation mark that is never closed, and the rows before it are kept", () => {
    const read = table('name,country,note\nA,PY,x\nB,PY,"never closed\nC,PY,x\n');
    expect(read.faults.map((f) => [f.line, f.problem.code])).toEqual([[3, "import.quote.open"]]);
    expect(read.rows.map((r) => r.cells[0])).toEqual(["A"]);
  });

  it("have a quotation mark where none may be, and reading goes on behind each", () => {
    const read = table(
      'name,country,note\nA,PY,5" long\nB,PY,x\nC,PY,"said "yes" twice"\nD,PY,"two\nlines"\nE,"P\nQ"R,x\nF,PY,y',
    );
    expect(read.faults.map((f) => [f.line, f.problem.code, f.problem.params])).toEqual([
      [2, "import.quote.wrong", {}],
      [4, "import.quote.wrong", {}],
      [7, "import.quote.wrong.lines", { last: 8 }],
    ]);
    expect(read.rows.map((r) => [r.cells[0], r.line])).toEqual([
      ["B", 3],
      ["D", 5],
      ["F", 9],
    ]);
  });

  it("are found in time that grows with the file, not with its square", () => {
    expect(faults(`name,country,note\n${'A,PY,5" long\n'.repeat(20_000)}`)).toHaveLength(20_000);
  });
});
