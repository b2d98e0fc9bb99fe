import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { sql } from "../../src/core/services/store/store.ts";
import { readSheetTable } from "../../src/core/services/imports/table.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", limits: new Map([["exports", { most: 4, per: "day" }]]) });
});
afterAll(() => w.close());
beforeEach(async () => {
  await w.db((db) => db.contact.deleteMany());
  await save(w, [
    contact("Ana", {
      reference: "a",
      phones: ["+595215550101"],
      emails: ["ana@example.org"],
      visibility: { emails: "moderators" },
    }),
    contact("Eva", {
      reference: "e",
      country: "BR",
      topics: ["marking"],
      note: "=1+1",
      phones: ["+5511555"],
      visibility: { phones: "nobody" },
    }),
    contact("Luz", { reference: "l", country: "UY", topics: ["customs"] }),
  ]);
});

const exporting = (line: string, as = "moderator") => w.say(`contact export ${line}`, { as });
async function fileOf({ view }: Said) {
  const block = view?.blocks.find((one) => one.kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error("there is no file");
  return { name: file.name, content: Buffer.from(file.base64, "base64") };
}

it("gives moderators alone a file of what they may see, labelled, named and recorded", async () => {
  expect((await exporting("format:csv", "member")).refusal).toBe("role.least");
  const said = await exporting("format:csv");
  expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
  const { name, content } = await fileOf(said);
  expect(name).toMatch(/^contacts-TLP-AMBER-2026-11-24-\d{6}\.csv$/);
  const text = content.toString();
  expect(text).toMatch(/^\ufeff"?TLP:AMBER · .* · exported by The moderator on 24 November 2026/);
  for (const shown of ["'+595 21 555 0101", "ana@example.org", "'=1+1"]) expect(text).toContain(shown);
  expect(text).not.toContain("5511555");
  expect(said.text).toContain("Private details of 2 contacts are in it");
  const entries = await audited(w, "contact.export", "contact.look");
  expect(entries.slice(-3).map(({ action, actorId, detail }) => ({ action, actorId, detail }))).toEqual([
    { action: "contact.look", actorId: "c1moderator", detail: { fields: ["note"] } },
    { action: "contact.look", actorId: "c1moderator", detail: { fields: ["emails", "phones"] } },
    { action: "contact.export", actorId: "c1moderator", detail: { format: "csv", contacts: 3, looks: 2 } },
  ]);
});

it("chooses by countries and topics, in the other forms too, and says where there is nobody", async () => {
  w.clock.forward(1_000);
  const sheet = await readSheetTable(
    (await fileOf(await exporting("format:xlsx country:PY,BR topic:marking"))).content,
  );
  expect(sheet).toMatchObject({ rows: [{ cells: expect.arrayContaining(["Eva"]) as string[] }] });
  const { name, content } = await fileOf(await exporting("format:vcard3 country:UY"));
  expect(name).toMatch(/^contacts-TLP-GREEN-2026-11-24-\d{6}\.vcf$/);
  expect(content.toString().split("\r\n").slice(0, 4)).toEqual(["BEGIN:VCARD", "VERSION:3.0", "UID:l", "FN:Luz"]);
  expect((await exporting("format:csv country:FR")).refusal).toBe("contact.export.none");
});

it("tells administrators of private details, which are taken out as seldom as on paper, and no file too often", async () => {
  const told = await w.db((db) =>
    db.delivery.findMany({ where: { detail: { path: ["code"], equals: "contact.looks.exported" } } }),
  );
  expect(told.map(({ detail }) => detail)).toContainEqual(
    expect.objectContaining({ person: "c1admin", params: { name: "The moderator", count: 2 } }),
  );
  expect((await exporting("format:csv country:PY")).refusal).toBeUndefined();
  expect((await exporting("format:csv country:PY")).refusal).toBe("limit.exports");
  await w.store.statement(sql`delete from spent where key like '% exports' returning 1`);
  expect((await exporting("format:csv country:PY")).refusal).toBe("limit.directories");
  expect((await exporting("format:csv country:UY")).refusal).toBeUndefined();
});

it("named alone asks what is to be exported", async () => {
  expect((await w.say("contact export", { as: "moderator" })).form?.fields.map(({ name }) => name)).toEqual([
    "format",
    "country",
    "topic",
  ]);
});
