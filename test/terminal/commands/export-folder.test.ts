import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { exportFolder } from "../../../src/terminal/folder/export-folder.ts";
import { importFolderAt } from "../../../src/terminal/folder/import-verb.ts";
import { resource, save } from "../../core/features/resources/library.ts";
import { audited } from "../../support/audited.ts";
import { addCommunity, type World, world } from "../../support/world.ts";
import { pdf } from "../../support/written-documents.ts";
import { benchOf, listening } from "./heard.ts";

const OTHER = "c2";
let w: World;
let folder: string;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addCommunity(w.store, OTHER, "other", w.clock.now());
  folder = mkdtempSync(join(tmpdir(), "export-folder-"));
  const source = join(folder, "in");
  for (const one of ["a", "b"]) mkdirSync(join(source, one), { recursive: true });
  writeFileSync(join(source, "a/act.pdf"), pdf([["Article 1. Marking", "Each weapon has a number."]]));
  writeFileSync(join(source, "b/Act.pdf"), pdf([["Article 1. Records", "Records are kept.", "Article 2. Ends"]]));
  writeFileSync(join(source, "=Año ‘d’ été.txt"), "Artículo 1. Nadie lleva armas.\n\nArtículo 2. Nadie las vende.\n");
  writeFileSync(
    join(source, "manifest.csv"),
    [
      "file,title,kind,country,language,replaced_by,sharing,status",
      "a/act.pdf,Old Act,law,UY,en,New Act,clear,superseded",
      "b/Act.pdf,New Act,law,UY,en,,amber,in-force",
      "=Año ‘d’ été.txt,Ley,law,UY,es,,clear,",
    ].join("\n"),
  );
  expect(await bring(source)).toMatchObject({ exit: 0, err: "" });
  await save(w, [resource("Guide without a document", { kind: "guide", sharing: "green", summary: "-1 <all>" })]);
});
afterAll(async () => {
  await w.close();
  rmSync(folder, { recursive: true, force: true });
});

type Perform = Parameters<typeof exportFolder>[0]["client"]["run"];
const perform: Perform = (command, args, to) => runCliCommand(command, args, benchOf(w), to);

async function bring(path: string, options: object = { community: "test" }) {
  const { io, out, err } = listening();
  const exit = await importFolderAt({ client: { run: perform }, io, t: translator("en") }, path, "resources", options);
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
async function take(options: object = {}, by: Perform = perform) {
  const { io, out, err } = listening();
  const at = { client: { run: by }, io, t: translator("en") };
  const exit = await exportFolder(at, join(folder, "out"), { what: "resources", community: "test", ...options });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
const within = (name: string) => join(folder, "out", name);
const filesIn = (name: string) =>
  readdirSync(within(name), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(within(name).length + 1))
    .sort();

/** All of a library that is published, its documents and their passages included. */
const library = (community: string) =>
  w.store.asCommunity(community, "maintenance", async (db) => {
    const rows = await db.resource.findMany({
      where: { communityId: community },
      include: { replacedBy: { select: { title: true } }, passages: { orderBy: { ordinal: "asc" } }, file: true },
      orderBy: { title: "asc" },
    });
    return rows.map((row) => ({
      ...{ title: row.title, kind: row.kind, country: row.country, language: row.language, summary: row.summary },
      ...{ sharing: row.sharing, status: row.legalStatus, replacedBy: row.replacedBy?.title, url: row.url },
      file: row.file && [row.file.name, row.file.sha256, row.file.pages],
      passages: row.passages.map(({ number, heading, text, language }) => [number, heading, text, language]),
    }));
  });

it("writes what an import reads again: the same library, with its documents, in an empty community too", async () => {
  const name = "resources-TLP-AMBER-2026-11-24";
  expect(await take()).toEqual({
    ...{ exit: 0, err: "" },
    out: `4 resources, TLP:AMBER. 3 documents and manifest.csv in ${within(name)}`,
  });
  const all = filesIn(name);
  expect(all).toHaveLength(4);
  expect(all.filter((one) => /act\.pdf$/i.test(one)).map((one) => one.toLowerCase())).toEqual([
    "documents/2/act.pdf",
    "documents/act.pdf",
  ]);
  expect(all).toContain("manifest.csv");
  expect(await bring(within(name))).toEqual({
    ...{ exit: 0, err: "" },
    out: "0 new, 0 changed, 4 unchanged, 0 refused. No document was kept.",
  });
  expect(await bring(within(name), { community: "other" })).toEqual({
    ...{ exit: 0, err: "" },
    out: "4 new, 0 changed, 0 unchanged, 0 refused. 3 documents were kept.",
  });
  const there = await library(OTHER);
  expect(there).toEqual(await library(w.community));
  expect(there.flatMap(({ passages }) => passages).length).toBeGreaterThan(3);
  const [entry] = (await audited(w, "resource.export")).slice(-1);
  expect(entry?.detail).toEqual({ format: "folder", resources: 4, documents: 3 });
});

it("says what is wrong where a file stands in the place of the directory", async () => {
  const path = join(folder, "a-file");
  writeFileSync(path, "");
  const { io } = listening();
  const at = { client: { run: perform }, io, t: translator("en") };
  await expect(exportFolder(at, path, { what: "resources", community: "test" })).rejects.toMatchObject({
    problem: { code: "terminal.file.failed" },
  });
});

it("gives no document of what became more confidential than its label since it was planned", async () => {
  const label = (sharing: string) =>
    w.db((db) => db.resource.updateMany({ where: { title: "Old Act" }, data: { sharing } }));
  const raised: Perform = async (command, args, to) => {
    if (command === "export-folder-document") await label("red");
    return perform(command, args, to);
  };
  const taken = await take({ label: "clear" }, raised);
  await label("clear");
  expect(taken.exit).toBe(1);
  expect(taken.err).toContain("act.pdf");
});

it("is for whoever may see a label: nothing above it is in it, or named in it", async () => {
  const name = "resources-TLP-GREEN-2026-11-24";
  expect((await take({ label: "green" })).out).toContain("3 resources, TLP:GREEN. 2 documents");
  const manifest = readFileSync(within(`${name}/manifest.csv`), "utf8");
  expect(manifest).toContain("Old Act");
  expect(manifest).not.toContain("New Act");
  expect(filesIn(name).filter((one) => one.endsWith(".pdf"))).toHaveLength(1);
});

it("goes over no folder, and says which document went meanwhile", async () => {
  const last = "resources-TLP-AMBER-2026-11-24-2";
  const goes: Perform = async (command, args, to) => {
    if (command === "export-folder-document")
      await w.db((db) => db.resourceFile.deleteMany({ where: { resource: { title: "Ley" } } }));
    return perform(command, args, to);
  };
  const { exit, out, err } = await take({}, goes);
  expect({ exit, out }).toMatchObject({ exit: 1, out: expect.stringContaining(`2 documents and manifest.csv in ${within(last)}`) as string }); // biome-ignore format: one line
  expect(err).toMatch(/^The document documents\/.*\.txt is not there any more/);
  expect(await take({ country: ["FR"] })).toMatchObject({ exit: 1, out: "", err: expect.stringMatching(/^Nothing/) as string }); // biome-ignore format: one line
});
