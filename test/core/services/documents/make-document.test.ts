import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { DOCUMENT_FORMATS } from "../../../../src/core/services/documents/document-format.ts";
import { documentFile } from "../../../../src/core/services/documents/document-file.ts";
import { makeDocument } from "../../../../src/core/services/documents/make-document.ts";
import { facts, type PrintedDocument } from "../../../../src/core/services/documents/printed-document.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { pagesOf, READS_PDF } from "../../../support/pdf-text.ts";
import { png } from "../../../support/picture.ts";
import { unzipped } from "../../../support/unzipped.ts";
import { type World, world } from "../../../support/world.ts";

const HOSTILE = '#panic("x") *bold* $x$ <w:t>&amp;</w:t> \\u{41} "quoted"';
const DOCUMENT: PrintedDocument = {
  title: `Añadidos & más ${HOSTILE}`,
  label: "TLP:AMBER",
  language: "es",
  asOf: new Date("2026-11-24T15:00:01Z"),
  blocks: [
    { kind: "paragraph", text: HOSTILE },
    { kind: "page" },
    { kind: "heading", level: 1, text: "Łódź, Київ, Ελλάδα" },
    { kind: "heading", level: 2, text: "بيروت 東京 🙂" },
    facts(["Teléfono", "+595 21 555 0101"], ["Nada", undefined], ["Vacío", ""]),
    { kind: "table", columns: ["País", "A"], rows: [["Perú", "●"]], narrow: true },
    { kind: "table", columns: ["Qué", "Quién"], rows: [[HOSTILE, "Uno\nDos"]], widths: [3, 1] },
    { kind: "bars", parts: ["Hecha", "Abierta"], rows: [{ label: "Río", counts: [2, 0], says: "2 de 2" }] },
  ],
};
const LOGO = { mediaType: "image/png", base64: png(8, 4).toString("base64"), width: 8, height: 4 } as const;
const COVER = { organisation: `Comunidad ${HOSTILE}`, logo: LOGO, about: ["De 2019 a 2026"], foot: ["Hecho hoy"] };
/** What cannot be made, whatever its format: a bug of whoever asks. */
const BROKEN = { ...DOCUMENT, blocks: null } as unknown as PrintedDocument;

describe("a document", () => {
  it.each(Object.keys(DOCUMENT_FORMATS) as (keyof typeof DOCUMENT_FORMATS)[])(
    "is made as %s, the same bytes of the same document, and another after one that cannot be",
    async (format) => {
      const [one, broken, another] = await Promise.allSettled([
        makeDocument(DOCUMENT, format),
        makeDocument(BROKEN, format),
        makeDocument(DOCUMENT, format),
      ]);
      expect(broken.status).toBe("rejected");
      if (one.status !== "fulfilled" || another.status !== "fulfilled") throw new Error("it was not made");
      expect(Buffer.from(one.value).equals(another.value)).toBe(true);
      expect(Buffer.from(one.value.subarray(0, 2)).toString()).toBe(format === "pdf" ? "%P" : "PK");
    },
  );

  it("has in DOCX its label and page numbers on every page, texts as they are, and no time but its own", async () => {
    const files = unzipped(await makeDocument({ ...DOCUMENT, wide: true }, "docx"));
    const part = (path: string) => files.get(path)?.text ?? "";
    const words = (xml: string) =>
      xml
        .replaceAll(/<[^>]+>/g, "|")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
    expect(words(part("word/header1.xml"))).toContain("TLP:AMBER");
    expect(words(part("word/header1.xml"))).toContain(DOCUMENT.title);
    expect(part("word/footer1.xml")).toMatch(/PAGE<.*\/ <.*NUMPAGES</s);
    const body = words(part("word/document.xml"));
    for (const text of [HOSTILE, "Łódź, Київ, Ελλάδα", "بيروت 東京 🙂", "Teléfono", "+595 21 555 0101", "Perú", "●"])
      expect(body).toContain(text);
    for (const text of ["Nada", "Vacío"]) expect(body).not.toContain(text);
    expect(part("word/document.xml")).toContain('w:orient="landscape"');
    expect(part("word/styles.xml")).toContain('w:val="es-419"');
    expect(words(part("docProps/core.xml"))).toContain(DOCUMENT.title);
    expect(part("docProps/core.xml")).toContain("2026-11-24T15:00:01Z");
    const times = new Set([...files.values()].map(({ time }) => time));
    expect([...times]).toEqual([(((2026 - 1980) << 9) | (11 << 5) | 24) * 65_536 + (15 << 11)]);
  });
});

describe("a cover", () => {
  it.skipIf(!READS_PDF)("is a page of its own, without a logo that cannot be decoded", async () => {
    const damaged = { ...COVER, logo: { ...LOGO, base64: Buffer.from("no picture").toString("base64") } };
    const [whole, without] = await Promise.all(
      [COVER, damaged].map(async (cover) =>
        pagesOf(await makeDocument({ ...DOCUMENT, cover }, "pdf")).map((page) => page.replaceAll(/\s+/g, " ")),
      ),
    );
    expect(without).toEqual(whole);
    expect(whole?.length).toBe(3);
    for (const text of ["Comunidad", "Añadidos & más", "De 2019 a 2026", "Hecho hoy", "TLP:AMBER"])
      expect(whole?.[0]).toContain(text);
    for (const text of ["Hecha", "Río", "2 de 2", "Uno", "Dos"]) expect(whole?.[2]).toContain(text);
  });

  it("has in DOCX its own header, the picture, and bars as filled cells", async () => {
    const files = unzipped(await makeDocument({ ...DOCUMENT, cover: COVER }, "docx"));
    const body = files.get("word/document.xml")?.text ?? "";
    expect(body).toContain("<w:titlePg/>");
    expect(files.get("word/header2.xml")?.text).toContain("TLP:AMBER");
    expect([...files.keys()].filter((path) => /^word\/media\/./.test(path))).toHaveLength(1);
    expect(body).toContain('w:fill="1b4f72"');
    expect(body).not.toContain('w:fill="5499c7"');
  });
});

describe("an answer with a document", () => {
  let w: World;
  beforeAll(async () => {
    const asks = command({
      path: "fixture print",
      summary: "help.summary",
      examples: [],
      audience: "caller",
      allow: "member",
      input: z.object({}),
      run: async ({ file, audit }) => {
        audit({ action: "fixture.print", subject: "fixture:1" });
        return { blocks: [file(documentFile({ name: "a", alt: "A document", format: "pdf" }, () => BROKEN))] };
      },
    });
    w = await world({ catalogue: withOnly([asks]) });
  });
  afterAll(() => w.close());

  it("says what to do where it could not be made; what was recorded stays, and no file is offered", async () => {
    const { view, text } = await w.say("fixture print");
    expect(text).toBe("The file could not be made. Please ask for it again.");
    expect(view).toMatchObject({ tone: "warning", blocks: [{ kind: "text" }] });
    expect(await w.db((db) => db.audit.count({ where: { action: "fixture.print" } }))).toBe(1);
    expect(w.logged.map(({ sentence }) => sentence)).toEqual(["the files of an answer could not be kept"]);
  });
});
