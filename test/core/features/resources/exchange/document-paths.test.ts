import fc from "fast-check";
import { expect, it } from "vitest";
import { pathsIn } from "../../../../../src/core/features/resources/exchange/out/document-paths.ts";
import { fileReader } from "../../../../../src/core/features/resources/folder/listing.ts";

it("keeps names, tells those of one name apart, and writes none that a system takes for something else", () => {
  expect(pathsIn(["Ley 7411.pdf", "ley 7411.PDF", "Léy 7411.pdf", "a/b\\c:d?.txt", ".pdf", "..", "x. "])).toEqual([
    "documents/Ley 7411.pdf",
    "documents/2/ley 7411.PDF",
    "documents/3/Léy 7411.pdf",
    "documents/a_b_c_d_.txt",
    "documents/_.pdf",
    "documents/_",
    "documents/x",
  ]);
});

it("calls no document as a folder is called that others of one name stand in, nor as Windows calls a device", () => {
  expect(pathsIn(["2", "act.pdf", "Act.pdf", "con.pdf", "aux", "COM1.x.pdf", "contract.pdf"])).toEqual([
    "documents/_2",
    "documents/act.pdf",
    "documents/2/Act.pdf",
    "documents/_con.pdf",
    "documents/_aux",
    "documents/_COM1.x.pdf",
    "documents/contract.pdf",
  ]);
});

it("gives paths that an import of the folder finds again, whatever documents are called", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 150 }), { minLength: 1, maxLength: 8 }), (names) => {
      const paths = pathsIn(names.map((name) => `${name}.pdf`));
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      const read = fileReader(paths.map((name) => ({ name, kind: "file", size: 1 })));
      for (const path of paths) {
        expect(read(path)).toEqual({ value: path });
        for (const part of path.split("/")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
      }
    }),
  );
});
