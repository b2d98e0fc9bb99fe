import { afterAll, beforeAll, expect, it } from "vitest";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { importFile } from "../../src/core/services/imports/import-file.ts";
import { audited } from "../support/audited.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  const file =
    "name,organisation,post,country,languages,phones,emails,note,person\n" +
    'Lucía Ferreira,"Police, Asunción",Chief,PY,es,+595 21 1,l@police.example,Call after nine,The moderator\n' +
    "Ana Ruiz,Customs,Officer,PY,es,+595 21 2,,,The member\n";
  await importFile(w, {
    ...{ community: w.community, kind: "contacts", dryRun: false, language: "en" },
    content: new TextEncoder().encode(file),
  });
  await w.say('meeting add "Weekly call" tomorrow 15:00');
  await w.say('meeting rsvp "Weekly call" yes note:"from the airport"', { as: "moderator" });
  await w.say('meeting rsvp "Weekly call" yes note:"from home"');
});
afterAll(() => w.close());

async function copyOf(as: string): Promise<ReadonlyMap<string, string>> {
  const { view } = await w.say("me export", { as });
  const files = new Map<string, string>();
  for (const block of view?.blocks ?? []) {
    const file = block.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
    if (file) files.set(file.mediaType, Buffer.from(file.base64, "base64").toString());
  }
  return files;
}

it("has what is one's own with private fields opened, and nothing of others", async () => {
  const files = await copyOf("moderator");
  const json = files.get("application/json") ?? "";
  const { held } = JSON.parse(json) as { held: { table: string; rows: Record<string, unknown>[] }[] };
  const rows = (table: string) => held.find((one) => one.table === table)?.rows;
  expect(rows("person")).toMatchObject([{ name: "The moderator", role: "moderator" }]);
  expect(rows("contact")).toMatchObject([
    { sealed_phones: ["+595 21 1"], sealed_emails: ["l@police.example"], sealed_note: "Call after nine" },
  ]);
  expect(rows("rsvp")).toMatchObject([{ answer: "yes", note: "from the airport" }]);
  expect(json).not.toContain("eyJ");
  for (const others of ["Ana Ruiz", "595 21 2", "from home", "c1member"]) expect(json).not.toContain(others);
});
it("has one's own contact as a vCard", async () => {
  const card = (await copyOf("moderator")).get("text/vcard") ?? "";
  expect(card.split("\r\n")).toEqual([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "UID;VALUE=text:0000000001",
    "FN:Lucía Ferreira",
    "ORG:Police\\, Asunción",
    "TITLE:Chief",
    "EMAIL;TYPE=work:l@police.example",
    'TEL;VALUE=text;TYPE="work,voice":+595 21 1',
    "ADR;TYPE=work;CC=PY:;;;;;;Paraguay",
    "LANG;PREF=1:es",
    "X-RAPPORTEUR-SHARING:green",
    "NOTE:Call after nine",
    "REV:20261124T150000Z",
    "END:VCARD",
    "",
  ]);
  expect((await copyOf("admin")).has("text/vcard")).toBe(false);
});
it("is for whoever asks alone, and recorded", async () => {
  expect((await w.say("me export")).plan).toMatchObject({ audience: "caller" });
  expect((await audited(w)).filter(({ action }) => action === "me.export").length).toBeGreaterThan(0);
  const before = (await audited(w, "contact.look")).length;
  await copyOf("moderator");
  const { id } = await w.db((db) => db.contact.findFirstOrThrow({ where: { personId: "c1moderator" } }));
  expect((await audited(w, "contact.look")).slice(before)).toMatchObject([
    { actorId: "c1moderator", subject: `contact:${id}`, detail: { fields: ["emails", "phones", "note"] } },
  ]);
});
it("is refused to an account that waits to be confirmed", async () => {
  await w.db((db) => db.handle.updateMany({ where: { personId: "c1admin" }, data: { limited: true } }));
  expect((await w.say("me export", { as: "admin" })).refusal).toBe("me.export.limited");
});
