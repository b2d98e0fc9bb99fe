import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/features/resources/passages/reading/read-file.ts";
import { makeBackup } from "../../src/core/services/backup/make-backup.ts";
import { restoreInto } from "../../src/core/services/backup/restore-backup.ts";
import { makeKeyFile } from "../../src/core/services/backup/secret.ts";
import { FileInMemory } from "../../src/core/kernel/values/file-in-memory.ts";
import { openedFile } from "../../src/core/services/files/opened-file.ts";
import { storeFile } from "../../src/core/services/stored-files/stored-files.ts";
import { wholeFile } from "../../src/adapters/kit/files.ts";
import { errorsOf, importing } from "../core/services/imports/importing.ts";
import { audited } from "../support/audited.ts";
import { addCommunity, freshStore, type Said, type World, world } from "../support/world.ts";
import { docx, pdf, zip } from "../support/written-documents.ts";

const LAW = pdf([
  [
    "Ley de armas",
    "Artículo 1°.- Objeto. Esta ley regula las armas de fuego.",
    "Artículo 7°.- Marcaje",
    "Cada arma importada lleva troquelado un número.",
  ],
  [],
  ["Artículo 12-bis. Registro", "El registro se guarda veinte años."],
]);

let w: World;
let law: string;
let guide: string;
beforeAll(async () => {
  w = await world();
  await addCommunity(w.store, "c2", "other", w.clock.now());
  [law, guide] = await w.db(async (db) => {
    const facts = { kind: "law", language: "es", createdAt: w.clock.now(), publishedAt: w.clock.now() };
    const both = [
      {
        id: "law",
        title: "Ley 17.798",
        folded: "ley 17.798",
        url: "https://example.org/ley",
        country: "CL",
        sharing: "green",
      },
      {
        id: "guide",
        title: "Manual interno",
        folded: "manual interno",
        url: "https://example.org/m",
        sharing: "amber",
      },
    ];
    await db.resource.createMany({ data: both.map((one) => ({ communityId: w.community, ...facts, ...one })) });
    return ["law", "guide"] as const;
  });
});
afterAll(() => w.close());

const attach = (content: Buffer, { resource = law, as = "moderator", name = "ley.pdf", locale = "en" } = {}) =>
  w.send(
    {
      kind: "values",
      path: "resource attach",
      values: { resource, file: { name, mediaType: "x/y", size: content.length, base64: content.toString("base64") } },
    },
    { as, locale },
  );
const rows = () =>
  w.db(async (db) => ({
    files: await db.storedFile.count(),
    chunks: await db.storedFileChunk.count(),
    passages: await db.resourcePassage.count(),
    filed: await db.searchDocument.count({ where: { kind: "passage" } }),
  }));
const given = async ({ view }: Said) => {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openedFile(w.product, block.token, w.community) : undefined;
  return file && { ...file, content: await wholeFile(file) };
};
const paper = (bytes: Buffer) => new FileInMemory(bytes, { name: "ley.pdf", mediaType: "x/y" });

describe("a document of a resource", () => {
  it("is read as a moderator gives it, and comes back as it was", async () => {
    expect((await attach(LAW, { as: "member" })).refusal).toBe("resource.attach.whose");
    const { text } = await attach(LAW);
    expect(text).toContain("4 passages that are searched");
    expect(text).toContain("1 of 3 pages is a picture or blank: its text is not searched.");
    expect(text).toMatch(/take 0\.1 of 2,048 MB/);
    const back = await given(await w.say("resource file Ley 17.798", { as: "member" }));
    expect(back).toMatchObject({ name: "ley.pdf", mediaType: "application/pdf" });
    expect(back!.content.equals(LAW)).toBe(true);
    expect((await audited(w, "resource.attach")).map(({ detail }) => detail)).toEqual([
      { passages: 4, size: LAW.length },
    ]);
  });

  it("is found by what it says, with the passage that says it", async () => {
    const { text, view } = await w.say("resource find troquelado", { as: "member" });
    expect(text).toContain("Art. 7: Marcaje – ");
    expect(text).toContain("Ley 17.798");
    const shown = view!.blocks.flatMap((block) => (block.kind === "actions" ? block.items : []));
    const show = shown.find((one) => one.kind === "run" && one.command === "resource passage");
    const whole = await w.press(show!, { as: "member" });
    expect(whole.text).toContain("Cada arma importada lleva troquelado un número.");
    expect(whole.text).toContain("Ley 17.798");
    // In any language, under conditions, and beside others.
    expect((await w.say("resource find law of Chile on the registro de veinte años", { as: "member" })).text).toContain(
      "Art. 12-bis: Registro",
    );
    expect((await w.say("resource find Ley 17.798", { as: "member" })).text).not.toContain("Art. ");
  });

  it.each([
    ["7", "Art. 7: Marcaje"],
    ["artículo 7º", "Art. 7: Marcaje"],
    ["12 bis", "Art. 12-bis: Registro"],
  ])("shows the passage called %s", async (number, title) => {
    const { view } = await w.send(
      { kind: "values", path: "resource passage", values: { resource: law, number } },
      { as: "member" },
    );
    expect(view?.title).toBe(title);
  });

  it("says from where to where it goes, where nothing is called so", async () => {
    const said = await w.send(
      { kind: "values", path: "resource passage", values: { resource: law, number: "99" } },
      { as: "member" },
    );
    expect(said.text).toContain("Nothing in it is called “99”. It goes from Art. 1 to Art. 12-bis.");
  });

  it("is stored once however often it is given, and goes with the last that it is the file of", async () => {
    const before = await rows();
    await attach(LAW, { resource: guide });
    expect(await rows()).toMatchObject({ files: before.files, chunks: before.chunks, passages: 8, filed: 8 });
    await attach(docx([{ text: "Artículo 1. Otra" }, { text: "Artículo 2. Más" }]), {
      resource: guide,
      name: "../x/manual.pdf",
    });
    expect(await rows()).toEqual({ files: 2, chunks: 2, passages: 6, filed: 6 });
    const answered = await w.say("resource file Manual interno", { as: "moderator" });
    expect((await given(answered))?.name).toBe("manual.pdf.docx");
    await w.db((db) => db.resource.delete({ where: { communityId_id: { communityId: w.community, id: guide } } }));
    expect(await rows()).toEqual({ files: 1, chunks: 1, passages: 4, filed: 4 });
    // An answer says which document it is, and has no copy of it.
    expect(await given(answered)).toBeUndefined();
  });

  it("is for nobody whom its resource is not for, from that moment on, and for no other community", async () => {
    const asGuest = () => w.send({ kind: "values", path: "resource file", values: { resource: law } }, { as: "guest" });
    expect(await given(await asGuest())).toBeUndefined();
    const seen = (sharing: string) =>
      w.db(async (db) => {
        await db.resource.update({
          where: { communityId_id: { communityId: w.community, id: law } },
          data: { sharing },
        });
        return [
          await db.searchDocument.count({ where: { kind: "passage" } }),
          await db.searchDue.count({ where: { kind: "passage" } }),
        ];
      });
    expect(await seen("clear")).toEqual([0, 4]);
    expect(await given(await asGuest())).toBeDefined();
    const elsewhere = await w.store.within(
      "c2",
      { kind: "person", role: "admin", personId: "p", ceiling: "red" },
      async (db) => [
        await db.storedFile.count(),
        await db.storedFileChunk.count(),
        await db.resourceFile.count(),
        await db.resourcePassage.count(),
      ],
    );
    expect(elsewhere).toEqual([0, 0, 0, 0]);
    await attach(pdf([["Artículo 1. Nuevo", "Artículo 2. Dos"]]));
    await attach(LAW);
    expect((await rows()).filed).toBe(4);
  });

  it("is refused past the room that a community has, which two at once do not share", async () => {
    const store = (byte: number) =>
      w.db((db) =>
        storeFile(db, w.community, {
          file: paper(Buffer.alloc(150_000, byte)),
          mediaType: "text/plain",
          now: w.clock.now(),
          total: 200_000 + LAW.length,
        }),
      );
    const both = await Promise.all([store(1), store(2)]);
    expect(both.filter((one) => one !== undefined)).toHaveLength(1);
    await w.db((db) => db.storedFile.deleteMany({ where: { size: 150_000 } }));
  });

  it("is not there at all where what it is read from breaks off while it is stored", async () => {
    const before = await rows();
    const broken = paper(Buffer.concat([LAW, Buffer.from("% another")]));
    broken.pieces = async function* () {
      yield LAW.subarray(0, 100);
      throw new Error("the disk is gone");
    };
    const values = { resource: law, file: broken };
    const stored = await w.send({ kind: "values", path: "resource attach", values }, { as: "moderator" });
    expect(stored.refusal).toBe("bug");
    expect(await rows()).toEqual(before);
  });

  it.each([
    ["es", zip({ "a.txt": "a" }), "No es PDF, DOCX, HTML ni texto sin formato, se llame como se llame."],
    [
      "pt",
      zip({ "word/document.xml": "x" }, { "word/document.xml": 1_000_000_000 }),
      "Ler este documento leva mais tempo ou memória do que o permitido.",
    ],
  ])("is refused in the reader's words (%s), and what was there stays", async (locale, content, sentence) => {
    const before = await rows();
    expect((await attach(content, { locale })).text).toContain(sentence);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ["time", { ms: 30 }],
    ["memory", { growthBytes: -1 }],
  ])("takes no more %s than it may, and the next one is read", async (_, limits) => {
    const [slow, next] = await Promise.allSettled([readDocument(paper(LAW), limits), readDocument(paper(LAW))]);
    expect(slow).toMatchObject({ status: "rejected", reason: { problem: { code: "resource.file.heavy" } } });
    expect(next).toMatchObject({ status: "fulfilled", value: { pages: 3, textless: 1 } });
  });
});

it("is a table, too: a passage a row, in place of those that the resource had", async () => {
  const run = importing(w);
  const rows = ["Ley 17.798,Art. 2,Armas,es,Son armas las de fuego.", "Ley 17.798,Art. 3,,,Nadie las porta."];
  const file = ["resource,number,heading,language,text", ...rows].join("\n");
  expect(await run("passages", file)).toMatchObject({ ok: true, updated: 2 });
  expect(await run("passages", file)).toMatchObject({ ok: true, unchanged: 2 });
  expect(await w.db((db) => db.resourcePassage.findMany({ orderBy: { ordinal: "asc" } }))).toMatchObject([
    { number: "Art. 2", heading: "Armas", language: "es" },
    { number: "Art. 3", heading: null, language: "es" },
  ]);
  expect(errorsOf(await run("passages", "resource,text\nNone,x"))).toEqual(["2 resource option.reference.none"]);
});

it("comes through a back-up, bytes and passages", async () => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const other = await freshStore("server");
  try {
    const large = Buffer.from(`Artículo 1. Largo\n${"x y ".repeat(40_000)}`);
    await attach(large, { name: "l.txt" });
    const parts = { clock: w.clock, catalogue: w.catalogue, version: "1.2.3" };
    const secret = await makeKeyFile(join(folder, "b.key"));
    const path = join(folder, "b.age");
    await makeBackup({ ...parts, store: w.store }, { path, secret });
    await restoreInto(other.store, path, secret, () => undefined);
    const all = (store: World["store"]) =>
      store.asCommunity(w.community, "maintenance", async (db) => [
        await db.storedFile.findMany(),
        await db.storedFileChunk.findMany({ orderBy: { number: "asc" } }),
        await db.resourceFile.findMany(),
        await db.resourcePassage.findMany({ orderBy: { ordinal: "asc" } }),
      ]);
    expect(await all(other.store)).toEqual(await all(w.store));
    expect((await all(w.store))[1]!.length).toBeGreaterThan(2);
  } finally {
    await other.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
