import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { importFolderAt } from "../../../src/terminal/folder/import-verb.ts";
import { audited } from "../../support/audited.ts";
import { type World, world } from "../../support/world.ts";
import { docx, pdf } from "../../support/written-documents.ts";
import { benchOf, listening } from "./heard.ts";

let w: World;
let folder: string;
beforeAll(async () => {
  w = await world();
  folder = mkdtempSync(join(tmpdir(), "import-folder-"));
});
afterAll(async () => {
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "laws"), { recursive: true });
  await w.db(async (db) => {
    await db.resource.deleteMany();
    await db.storedFile.deleteMany();
  });
});

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const HEADER = "file,title,kind,country,language,replaced_by";
const manifest = (...rows: string[]) => put("manifest.csv", [HEADER, ...rows].join("\n"));
const LAW = pdf([["Article 1. Marking", "Each weapon has a number.", "Article 2. Records", "Records are kept."]]);

/** Imports the folder; `upTo` so many lines before it is broken off. */
async function bring(options: { dryRun?: boolean; upTo?: number; fileRoom?: number } = {}) {
  const { upTo = Infinity, fileRoom, ...asked } = options;
  const { io, out, err } = listening();
  let lines = 0;
  const bench = benchOf(w);
  const context = fileRoom === undefined ? bench : { ...bench, product: { ...bench.product, fileRoom } };
  const perform: Parameters<typeof importFolderAt>[0]["client"]["run"] = (command, args, to) => {
    if (command === "folder-line" && (lines += 1) > upTo) throw new Error("killed");
    return runCliCommand(command, args, context, to);
  };
  const exit = await importFolderAt({ client: { run: perform }, io, t: translator("en") }, folder, "resources", asked);
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
const stored = () =>
  w.db(async (db) => ({
    resources: (await db.resource.findMany({ orderBy: { title: "asc" } })).map(({ title }) => title),
    files: await db.storedFile.count(),
    given: await db.resourceFile.findMany({
      orderBy: { name: "asc" },
      select: { name: true, sha256: true, attachedAt: true },
    }),
    passages: await db.resourcePassage.count(),
    changes: await db.resourceChange.count(),
  }));

it("brings each line's resource with its document, once, whichever comes first", async () => {
  put("laws/old.pdf", LAW);
  put("laws/new.txt", "Article 1. Everybody registers what they keep.\n");
  manifest("laws/old.pdf,Old Act,law,UY,en,New Act", "./laws/new.txt,New Act,law,UY,en,");
  expect(await bring({ dryRun: true })).toEqual({
    exit: 0,
    err: "",
    out: "2 new, 0 changed, 0 unchanged, 0 refused. 2 documents were kept.\nThat was a dry run: nothing was written.",
  });
  expect(await stored()).toMatchObject({ resources: [], files: 0 });
  expect(await bring()).toMatchObject({
    exit: 0,
    err: "",
    out: "2 new, 0 changed, 0 unchanged, 0 refused. 2 documents were kept.",
  });
  const first = await stored();
  expect(first).toMatchObject({
    ...{ resources: ["New Act", "Old Act"], files: 2, passages: 3, changes: 0 },
    given: [{ name: "new.txt" }, { name: "old.pdf" }],
  });
  expect((await w.say("resource show Old Act", { as: "member" })).text).toContain("New Act");
  const logged = (await audited(w, "import.resources", "resource.attach")).length;
  expect(logged).toBe(4);
  w.clock.forward(60_000);
  expect((await bring()).out).toBe("0 new, 0 changed, 2 unchanged, 0 refused. No document was kept.");
  expect(await stored()).toEqual(first);
  expect(await audited(w, "import.resources", "resource.attach")).toHaveLength(logged);
  put("laws/new.txt", "Article 1. Everybody registers all that they keep.\n");
  expect((await bring()).out).toBe("0 new, 0 changed, 2 unchanged, 0 refused. 1 document was kept.");
});

it("knows a file by its name, however its accents are written; and the very name before one that reads the same", async () => {
  const [whole, apart] = ["Légal.txt".normalize("NFC"), "Légal.txt".normalize("NFD")];
  put(`laws/${apart}`, "Article 1. Taken apart.");
  put("Año.txt".normalize("NFC"), "Article 1. As one.");
  manifest(`laws/${whole},Apart,law,UY,en,`, `${"Año.txt".normalize("NFD")},One,law,UY,en,`);
  expect(await bring()).toMatchObject({ exit: 0, err: "" });
  expect((await stored()).given.map(({ name }) => name)).toEqual(["Año.txt".normalize("NFC"), whole]);
  put(`laws/${whole}`, "Article 1. As a whole.");
  rmSync(join(folder, "Año.txt".normalize("NFC")));
  manifest(`laws/${whole},Whole,law,UY,en,`, `laws/${apart},Apart,law,UY,en,`);
  expect(await bring()).toMatchObject({ exit: 0, err: "" });
  const said = await w.db((db) => db.resourcePassage.findMany({ where: { resource: { title: "Whole" } } }));
  expect(JSON.stringify(said)).toContain("As a whole");
});

it("goes on where it was broken off, and doubles nothing", async () => {
  for (const nr of [1, 2, 3]) put(`${nr}.txt`, `Article ${nr}. This is the text of law ${nr}.`);
  manifest(...[1, 2, 3].map((nr) => `${nr}.txt,Law ${nr},law,PY,en,`));
  await expect(bring({ upTo: 2 })).rejects.toThrow("killed");
  expect((await stored()).resources).toEqual(["Law 1", "Law 2"]);
  expect((await bring()).out).toBe("1 new, 0 changed, 2 unchanged, 0 refused. 1 document was kept.");
  expect(await stored()).toMatchObject({ resources: ["Law 1", "Law 2", "Law 3"], files: 3 });
});

it("names what is wrong line by line, keeps nothing of such a line, and all of the others", async () => {
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  writeFileSync(join(outside, "secret.txt"), "Article 1. Nobody is to read this.");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  symlinkSync(outside, join(folder, "away"));
  put("good.txt", "Article 1. All is well.");
  put("macros.docx", docx([{ text: "Article 1. Text" }], { "word/vbaProject.bin": "macro" }));
  put("picture.pdf", Buffer.from("\u0089PNG\r\n\u001a\n"));
  put("spare.txt", "no line names this");
  manifest(
    ...["good.txt,Good Act,law,UY,en,", "../secret.txt,A,law,UY,en,", `${outside}/secret.txt,B,law,UY,en,`],
    ...["link.txt,C,law,UY,en,", "away/secret.txt,D,law,UY,en,", "godo.txt,E,law,UY,en,", ",F,law,UY,en,"],
    ...["picture.pdf,G,law,UY,en,", "macros.docx,H,law,UY,en,", "good.txt,I,lwa,UY,en,", "laws,J,law,UY,en,"],
    ...["good.txt,K,law,UY,en,Nothing", "C:\\x.txt,L,law,UY,en,", "a/../../b,M,law,UY,en,"],
  );
  for (const dryRun of [true, false]) {
    const { exit, out, err } = await bring({ dryRun });
    expect(exit).toBe(1);
    expect(out).toMatch(/^1 new, 0 changed, 0 unchanged, 13 refused\. 1 document was kept\./);
    const says = (line: number, sentence: string) =>
      expect(err).toMatch(new RegExp(`^Line ${line}, column “\\w+”: .*${sentence}`, "m"));
    for (const line of [3, 4, 14, 15]) says(line, "may lead out of the folder");
    says(5, "is a link");
    says(6, "There is no file “away/secret\\.txt”");
    says(7, "There is no file .* Did you mean “good\\.txt”");
    says(8, "Something must stand here");
    says(9, "no PDF, DOCX, HTML or plain text");
    says(10, "has macros");
    says(11, "");
    says(12, "There is no file “laws”");
    says(13, "Nothing in this file or the library");
    expect(err).toContain("No line names the file spare.txt");
    expect(err).not.toContain("manifest.csv");
  }
  expect(await stored()).toMatchObject({ resources: ["Good Act"], files: 1 });
  rmSync(outside, { recursive: true });
});

it("keeps within the room that documents have, in a dry run too", async () => {
  put("1.txt", `Article 1. ${"word ".repeat(100)}`);
  put("2.txt", `Article 2. ${"word ".repeat(100)}`);
  manifest("1.txt,Law 1,law,PY,en,", "2.txt,Law 2,law,PY,en,");
  for (const dryRun of [true, false]) {
    const { exit, out, err } = await bring({ dryRun, fileRoom: 800 });
    expect({ exit, out: out.split("\n")[0] }).toEqual({
      exit: 1,
      out: "1 new, 0 changed, 0 unchanged, 1 refused. 1 document was kept.",
    });
    expect(err).toMatch(/^Line 3, column “file”: There is no room for it/);
  }
  expect(await stored()).toMatchObject({ resources: ["Law 1"], files: 1 });
});

it("refuses a folder without a manifest, options of other imports, and a manifest without files", async () => {
  await expect(bring()).rejects.toMatchObject({ problem: { code: "terminal.folder.manifest" } });
  manifest("x.txt,A,law,PY,en,");
  await expect(
    importFolderAt(
      { client: { run: () => Promise.resolve(0) }, io: listening().io, t: translator("en") },
      folder,
      "resources",
      { zone: "Madrid" },
    ),
  ).rejects.toMatchObject({ problem: { code: "terminal.folder.options" } });
  put("manifest.csv", "title,kind,language\nA,law,en\n");
  expect(await bring()).toMatchObject({
    exit: 1,
    out: "",
    err: expect.stringContaining("“file” is missing") as string,
  });
});
