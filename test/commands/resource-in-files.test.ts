import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { readSheetTable } from "../../src/core/services/imports/table.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { tableSheet } from "../../src/core/services/imports/written/written-table.ts";
import { resource, save } from "../core/features/resources/library.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({
    now: "2026-11-24T15:00:00Z",
    limits: new Map([
      ["resource-exports", { most: 3, per: "day" }],
      ["resource-imports", { most: 3, per: "day" }],
    ]),
  });
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.store.statement(sql`delete from spent returning 1`);
  await w.db((db) => db.resource.deleteMany());
  await save(w, [
    resource("=Arms Act", { kind: "law", country: "UY", summary: "+1 for all" }),
    resource("Old Act", { kind: "law", country: "PY", sharing: "amber" }),
  ]);
});

const as = "moderator";
const importing = (content: Uint8Array | string, who = as, locale = "en") => {
  const bytes = Buffer.from(content);
  const file = { name: "x.csv", mediaType: "text/csv", size: bytes.length, base64: bytes.toString("base64") };
  return w.send({ kind: "values", path: "resource import", values: { file } }, { as: who, locale });
};
const button = ({ view }: Said): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find(({ label }) => /^Import \d/.test(label));
  if (!found) throw new Error("there is no button");
  return found;
};
async function fileOf({ view }: Said) {
  const block = view?.blocks.find((one) => one.kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error("there is no file");
  return { name: file.name, content: Buffer.from(file.base64, "base64") };
}
const titles = () =>
  w.db(async (db) => (await db.resource.findMany({ orderBy: { title: "asc" } })).map(({ title }) => title));

it("says first what it would do, writes nothing, and does it by a button, once", async () => {
  const csv =
    "title,kind,country,language,url,status,summary,replaced_by\nOld Act,law,PY,en,https://www.unodc.org/,superseded,,New Act\nNew Act,law,PY,es,,,,\n";
  const said = await importing(csv);
  expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
  expect(said.text.split("\n")).toEqual([
    "What importing this file would do",
    "1 new, 1 changed, 0 as they were.",
    "Changed: 1 row",
    "- Line 2: Old Act (PY) – Legal status: Not known → Superseded; What took its place: nothing → New Act",
    "New: 1 row",
    "- Line 3: New Act (PY)",
    "Nothing has been written yet.",
    expect.stringContaining("[Import 2 resources]") as string,
  ]);
  expect(await titles()).toEqual(["=Arms Act", "Old Act"]);
  const done = await w.press(button(said), { as });
  expect(done.text).toContain("Imported\n1 new, 1 changed, 0 as they were.");
  expect(await titles()).toEqual(["=Arms Act", "New Act", "Old Act"]);
  expect((await w.press(button(said), { as })).text).toContain("0 new, 0 changed, 2 as they were.");
  expect((await w.say("resource show Old Act", { as })).text).toContain("New Act");
  const history = await w.db((db) => db.resourceChange.findMany({ select: { what: true, byId: true } }));
  expect(history).toEqual(expect.arrayContaining([{ what: "replaced_by", byId: "c1moderator" }]));
  expect((await audited(w, "import.resources")).map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: "c1moderator", detail: { rows: 2, created: 1, updated: 1, unchanged: 0 } },
    { actorId: "c1moderator", detail: { rows: 2, created: 0, updated: 0, unchanged: 2 } },
  ]);
});

it("names every line and column that is wrong, in the reader's language, and imports nothing of such a file", async () => {
  const csv = "title,kind,country,language,adopted,replaced_by\nGood Act,law,PY,es,,\nBad Act,lwa,Atlantis,es,soon,\n";
  const said = await importing(csv);
  expect(said.text.split("\n")).toEqual([
    "This file cannot be imported",
    expect.stringContaining("Line 3, column “kind”: ") as string,
    expect.stringContaining("Line 3, column “country”: ") as string,
    expect.stringContaining("Line 3, column “adopted”: ") as string,
  ]);
  expect((await importing(csv, as, "es")).text).toContain("Línea 3, columna «kind»");
  const nowhere = "title,kind,language,replaced_by\nGood Act,law,es,Nowhere Act";
  expect((await importing(nowhere)).text).toContain("Line 2, column “replaced_by”: Nothing in this file");
  expect(await titles()).toEqual(["=Arms Act", "Old Act"]);
});

it("is for moderators, asks for the file, takes XLSX, and no file too often", async () => {
  expect((await importing("title", "member")).refusal).toBe("role.least");
  expect((await w.say("resource import", { as })).form?.fields.map(({ name }) => name)).toEqual(["file"]);
  const table = { label: "TLP:GREEN", header: ["title", "kind", "language"], rows: [["-1 Act", "law", "es"]] };
  const said = await importing(await tableSheet(table, "Resources"));
  expect(said.text).toContain("- Line 3: -1 Act\n");
  for (let nth = 0; nth < 3; nth += 1) expect((await w.press(button(said), { as })).refusal).toBeUndefined();
  expect((await w.press(button(said), { as })).refusal).toBe("limit.resource-imports");
});

it("says where the documents are, where what it holds has any", async () => {
  expect((await w.say("resource export country:UY", { as })).text).not.toContain("Their documents");
  await w.db(async (db) => {
    const row = { communityId: w.community, sha256: "s1" };
    const { id } = await db.resource.findFirstOrThrow({ where: { country: "UY" } });
    await db.storedFile.create({ data: { ...row, mediaType: "text/plain", size: 1, storedAt: w.clock.now() } });
    await db.resourceFile.create({ data: { ...row, resourceId: id, name: "act.txt", attachedAt: w.clock.now() } });
  });
  expect((await w.say("resource export country:UY", { as })).text).toContain("`rapporteur export resources --format folder`"); // biome-ignore format: one line
  expect((await w.say("resource export country:PY", { as })).text).not.toContain("Their documents");
});

it("gives the library as a file, labelled, with no cell that is computed, as its filter says, and records it", async () => {
  expect((await w.say("resource export format:csv", { as: "member" })).refusal).toBe("role.least");
  const said = await w.say("resource export format:csv", { as });
  expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
  const { name, content } = await fileOf(said);
  expect(name).toMatch(/^resources-TLP-AMBER-2026-11-24-\d{6}\.csv$/);
  const text = content.toString();
  expect(text).toMatch(/^\ufeff"?TLP:AMBER · .* · exported by The moderator on 24 November 2026/);
  expect(text.split(/[,\r\n]+/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
  expect(text).toContain("'=Arms Act");
  expect(text).toContain("'+1 for all");
  w.clock.forward(1_000);
  const other = await fileOf(await w.say("resource export format:xlsx country:UY kind:law", { as }));
  expect(other.name).toMatch(/^resources-TLP-CLEAR-.*\.xlsx$/);
  expect(await readSheetTable(other.content)).toMatchObject({
    rows: [{ cells: expect.arrayContaining(["law"]) as string[] }],
  });
  expect((await w.say("resource export format:csv country:FR", { as })).refusal).toBe("resource.export.none");
  expect((await audited(w, "resource.export")).slice(-2).map(({ detail }) => detail)).toEqual([
    { format: "csv", resources: 2 },
    { format: "xlsx", resources: 1 },
  ]);
  expect((await importing(text)).text).toContain("0 new, 0 changed, 2 as they were.");
  expect((await w.say("resource export format:csv", { as })).refusal).toBeUndefined();
  expect((await w.say("resource export format:csv", { as })).refusal).toBe("limit.resource-exports");
});

it("leaves out what awaits review, and names none of it as what took something's place", async () => {
  await w.say('resource add "Secret draft" https://example.org/draft law country:PY', { as: "member" });
  const { id } = await w.db((db) => db.resource.findFirstOrThrow({ where: { title: "Secret draft" } }));
  await w.db((db) => db.resource.updateMany({ where: { title: "Old Act" }, data: { replacedById: id } }));
  expect((await fileOf(await w.say("resource export format:csv", { as }))).content.toString()).not.toContain("Secret");
});
