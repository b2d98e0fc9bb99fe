import { describe, expect, it } from "vitest";
import { extractText } from "../../../../src/core/services/text-extraction/extract-text.ts";
import { UnreadableFile } from "../../../../src/core/services/text-extraction/extracted.ts";
import { MOST_PAGES, MOST_UNPACKED } from "../../../../src/core/services/text-extraction/limits.ts";
import { docx, LOCKED, pdf, zip } from "../../../support/written-documents.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const text = (of: string) => Buffer.from(of);

/** A PDF of one page that is named so many times. */
const repeated = (times: number) =>
  Buffer.from(
    pdf([["one"]], { count: times })
      .toString("latin1")
      .replace(/\/Kids \[.*?\]/u, `/Kids [${"4 0 R ".repeat(times)}]`),
    "latin1",
  );
/** A PDF of one page in which something stands otherwise. */
const changed = (what: RegExp, into: string) =>
  Buffer.from(
    pdf([["still there"]])
      .toString("latin1")
      .replace(what, into),
    "latin1",
  );

const ENTITIES = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
const laughing = zip({
  "word/document.xml": `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">${ENTITIES}]><w:document xmlns:w="w"><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:document>`,
});

describe("the text of a document", () => {
  it.each([
    [
      "the pages of a PDF, and which of them have no text",
      pdf([["Artículo 1º (Objeto)", "La traza-", "bilidad de las armas"], [], ["Fin"]]),
      { mediaType: "application/pdf", pages: 3, textless: 1 },
      ["1 Artículo 1º (Objeto)", "1 La trazabilidad de las armas", "3 Fin"],
    ],
    [
      "the paragraphs of a DOCX, its headings and notes, and nothing that was struck out",
      docx([{ text: "Título & <marca>", style: "Ttulo1" }, { text: "Cada arma" }], {
        "word/footnotes.xml":
          '<w:footnotes xmlns:w="w"><w:p><w:r><w:t xml:space="preserve">Nota </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>al pie</w:t></w:r></w:p></w:footnotes>',
      }),
      { mediaType: DOCX },
      ["#1 Título & <marca>", "Cada arma", "Nota al pie"],
    ],
    [
      "what a page shows, and nothing that it runs",
      text(
        "<!doctype html><title>No</title><h2>Marking</h2><p>Each <b>fire</b>arm&amp;part<script>no()</script><ul><li>one<li>two</ul><style>p{}</style><svg><text>no</text></svg>",
      ),
      { mediaType: "text/html" },
      ["#2 Marking", "Each firearm&part", "one", "two"],
    ],
    [
      "a text without signs that say nothing",
      text("\uFEFFUno\u0085dos\r\n\r\ntres\u00ADtres\f"),
      { mediaType: "text/plain" },
      ["Uno dos", "trestres"],
    ],
    ["a text as older programs write it", Buffer.from("Se\xf1al", "latin1"), { mediaType: "text/plain" }, ["Señal"]],
    ["a text in UTF-16", Buffer.from("\uFEFFŁódź", "utf16le"), { mediaType: "text/plain" }, ["Łódź"]],
  ])("is %s", async (_, bytes, facts, lines) => {
    const { lines: read, ...rest } = await extractText(bytes);
    expect(rest).toEqual(facts);
    expect(
      read.map(
        (line) =>
          `${line.page === undefined ? "" : `${line.page} `}${line.heading === undefined ? "" : `#${line.heading} `}${line.text}`,
      ),
    ).toEqual(lines);
  });

  it("is read however deep a page is", async () => {
    const { lines } = await extractText(text(`<html>${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}`));
    expect(lines).toEqual([{ text: "deep" }]);
  });

  it("is no more than an archive's directory says that it is", async () => {
    const lying = zip(
      {
        "word/document.xml": `<w:document xmlns:w="w"><w:p><w:r><w:t>${"x".repeat(5_000_000)}</w:t></w:r></w:p></w:document>`,
      },
      { "word/document.xml": 100 },
    );
    await expect(extractText(lying)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it.each([
    ["empty", "nothing", Buffer.alloc(0)],
    ["empty", "white space", text(" \n\t ")],
    ["empty", "a page with nothing to see", text("<html><script>1</script></html>")],
    ["kind", "a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ["kind", "a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1")],
    ["kind", "an archive of something else", zip({ "a.txt": "a" })],
    ["kind", "rich text", text("{\\rtf1 text}")],
    ["kind", "an older document of Word", Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(600)])],
    ["encrypted", "a PDF with a password", pdf([["secret"]], { more: LOCKED })],
    [
      "encrypted",
      "a DOCX with a password",
      Buffer.concat([
        Buffer.from("D0CF11E0A1B11AE1", "hex"),
        Buffer.alloc(600),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    ],
    ["macros", "a DOCX with macros", docx([{ text: "Open me" }], { "word/vbaProject.bin": "macro" })],
    [
      "bomb",
      "a DOCX that unpacks to more than is read",
      zip({ "word/document.xml": "x" }, { "word/document.xml": MOST_UNPACKED + 1 }),
    ],
    ["damaged", "a PDF without its pages", text("%PDF-1.7\nnothing")],
    ["damaged", "half an archive", docx([{ text: "whole" }]).subarray(0, 100)],
    ["damaged", "a DOCX that is no XML", zip({ "word/document.xml": "<w:document><w:p>" })],
    ["long", "a PDF of too many pages", pdf(Array.from({ length: MOST_PAGES + 1 }, () => []))],
    [
      "long",
      "a PDF of 100,000 pages",
      pdf(
        Array.from({ length: 100_000 }, () => []),
        { bare: true },
      ),
    ],
    ["damaged", "a DOCX whose words are names of other words, a billion of them", laughing],
  ])("is refused as %s: %s", async (fault, _, bytes) => {
    await expect(extractText(bytes)).rejects.toMatchObject({ fault });
  });

  it.each([
    ["whose 100,000 pages are all one", repeated(100_000)],
    ["that says that it has 100,000 pages and has one", pdf([["one"]], { count: 100_000 })],
    ["whose pages are a page of themselves", changed(/\/Kids \[.*?\]/u, "/Kids [2 0 R]")],
    ["whose table of objects is where it is not", changed(/startxref\n\d+/u, "startxref\n9")],
    ["whose table of objects goes on in itself", changed(/\/Root 1 0 R/u, "/Root 1 0 R /Prev 9")],
    ["whose streams are longer than it is", changed(/\/Length \d+/gu, "/Length 999999999")],
    ["that ends in the middle", pdf([["whole"]]).subarray(0, 400)],
  ])("of a PDF %s comes to an end, read or refused", async (_, bytes) => {
    const became = await extractText(bytes).then(
      () => "read",
      (error: unknown) => (error instanceof UnreadableFile ? error.fault : error),
    );
    expect(["read", "damaged", "empty"]).toContain(became);
  });

  it("is read of a PDF whose table of objects is broken", async () => {
    const broken = pdf([["still there"]])
      .toString("latin1")
      .replace(/\d{10} 00000 n /g, "0000000001 00000 n ");
    const { lines } = await extractText(Buffer.from(broken, "latin1"));
    expect(lines.map((line) => line.text)).toEqual(["still there"]);
  });
});
