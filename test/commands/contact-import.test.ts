import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { contact, save } from "../core/features/contacts/people.ts";
import { audited } from "../support/audited.ts";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());
beforeEach(() => w.db((db) => db.contact.deleteMany()));

const HEADER = "reference,name,organisation,post,country,languages,phones,phones for";
const importing = (text: string, values: object = {}, as = "moderator") => {
  const content = Buffer.from(text);
  const file = { name: "x.csv", mediaType: "text/csv", size: content.length, base64: content.toString("base64") };
  return w.send({ kind: "values", path: "contact import", values: { file, ...values } }, { as });
};
const button = ({ view }: Said): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find(({ label }) => /^Import \d/.test(label));
  if (!found) throw new Error("there is no button");
  return found;
};
const names = () =>
  w.db(async (db) => (await db.contact.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name));

it("says first what it would do, writes nothing, and does it by a button, once", async () => {
  await save(w, [contact("Ana", { reference: "a" })]);
  const said = await importing(`${HEADER}\na,Ana,National Police,Judge,PY,es,,\nb,Eva,Customs,Officer,,pt,,`, {
    country: "BR",
  });
  expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
  expect(said.text.split("\n")).toEqual([
    "What importing this file would do",
    "1 new, 1 changed, 0 as they were.",
    "Changed: 1 row",
    "- Line 2: Ana, National Police (PY) – Post: Investigator → Judge",
    "New: 1 row",
    "- Line 3: Eva, Customs (BR)",
    "Nothing has been written yet.",
    expect.stringContaining("[Import 2 contacts]") as string,
  ]);
  expect(await names()).toEqual(["Ana"]);
  const done = await w.press(button(said), { as: "moderator" });
  expect(done.text).toContain("Imported\n1 new, 1 changed, 0 as they were.");
  expect(await names()).toEqual(["Ana", "Eva"]);
  expect((await w.press(button(said), { as: "moderator" })).text).toContain("0 new, 0 changed, 2 as they were.");
  const entries = await audited(w, "import.contacts");
  expect(entries.map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: "c1moderator", detail: { rows: 2, created: 1, updated: 1, unchanged: 0 } },
    { actorId: "c1moderator", detail: { rows: 2, created: 0, updated: 0, unchanged: 2 } },
  ]);
});

it("is for moderators, asks for the file, and names what is wrong with one in their language", async () => {
  expect((await importing(HEADER, {}, "member")).refusal).toBe("role.least");
  expect((await w.say("contact import", { as: "moderator" })).form?.fields.map(({ name }) => name)).toEqual([
    "file",
    "country",
    "languages",
    "date",
  ]);
  expect((await importing(`${HEADER}\na,Ana,Police,Chief,Atlantis,es,call me,`)).text.split("\n")).toEqual([
    "This file cannot be imported",
    expect.stringContaining("Line 2, column “country”: ") as string,
    expect.stringContaining("Line 2, column “phones”: ") as string,
  ]);
});

it("neither changes nor tells what its owner shows to nobody, finds nobody by it, and leaves to them who sees it", async () => {
  await save(w, [
    contact("Ana", { reference: "a", person: "c1member", phones: ["+595215550101"], visibility: { phones: "nobody" } }),
  ]);
  const row = (phone: string) => `${HEADER}\na,Ana,National Police,Investigator,PY,es,${phone},community`;
  for (const phone of ["+595 21 555 0101", "+595 21 555 0199"]) {
    const { text } = await importing(row(phone));
    expect(text).toContain("what is shown to nobody else stays (Phone).");
    expect(text).toContain("what only its owner changes stays (Who sees what).");
    expect(text).toContain("There is nothing to do.");
  }
  const guess = await importing(`${HEADER}\n,Ana B,Registry,Judge,PY,es,+595 21 555 0101,`);
  expect(guess.text).toContain("1 new, 0 changed");
});

it("tells those whom a mandate concerns that it went over", async () => {
  await save(w, [
    contact("Ana", { reference: "a", person: "c1member", poc: ["tracing"] }),
    contact("Eva", { reference: "e" }),
  ]);
  const said = await importing(`${HEADER},topics,poc\ne,Eva,National Police,Investigator,PY,es,,,tracing,yes`);
  expect(said.text).toContain(
    "Point of contact for: nothing → Tracing; point of contact of Paraguay for tracing, now Ana\n",
  );
  await w.press(button(said), { as: "moderator" });
  expect(JSON.stringify(await w.tick())).toContain("Eva is now the single point of contact of Paraguay");
});

it("says of whom a new row takes a mandate, what nobody has yet, and whose contact it would be", async () => {
  await save(w, [contact("Ana", { reference: "a", poc: ["tracing"] }), contact("Eva", { reference: "e" })]);
  const file = `${HEADER},poc,person\nn,Noa,Registry,Judge,PY,es,,,tracing|marking,The member\ne,Eva,National Police,Investigator,PY,es,,,,The guest`;
  const said = await importing(file);
  expect(said.text).toContain(
    "- Line 2: Noa, Registry (PY) – point of contact of Paraguay for marking; point of contact of Paraguay for tracing, now Ana; belongs to The member\n",
  );
  expect(said.text).toContain("- Line 3: Eva, National Police (PY) – belongs to The guest\n");
  await w.say("me edit language:fr", { as: "moderator" });
  expect((await importing(file)).text).toContain(
    "point de contact (Paraguay) pour traçage, aujourd’hui Ana; appartient à The member",
  );
  await w.say("me edit language:en", { as: "moderator" });
});

it("refuses mandates that would end before they begin, by themselves or beside what is stored", async () => {
  await save(w, [contact("Ana", { reference: "a", poc: ["tracing"], mandate: { since: "2026-11-01" } })]);
  const rows =
    "a,Ana,National Police,Investigator,PY,es,,,,,2026-10-01\nn,Noa,Registry,Judge,PY,es,,,marking,2027-01-01,2026-01-01";
  expect((await importing(`${HEADER},poc,since,until\n${rows}`)).text.split("\n")).toEqual([
    "This file cannot be imported",
    "- Line 2, column “until”: This mandate would end on 1 October 2026, before it begins on 1 November 2026. Say other days.",
    "- Line 3, column “until”: This mandate would end on 1 January 2026, before it begins on 1 January 2027. Say other days.",
  ]);
});

it("takes what was exported of a red contact, and neither gives nor takes that label", async () => {
  await save(w, [contact("Ana", { reference: "a", sharing: "red" }), contact("Eva", { reference: "e" })]);
  const { view } = await w.say("contact export format:csv", { as: "moderator" });
  const block = view?.blocks.find((one) => one.kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  const exported = Buffer.from(file?.base64 ?? "", "base64").toString();
  expect(exported).toMatch(/,red\b/);
  expect((await importing(exported)).text).toContain("0 new, 0 changed, 2 as they were.");
  const row = (of: string, label: string) => `${of},National Police,Investigator,PY,es,,,${label}`;
  const called = [row("a,Ana", "TLP:rojo"), row("e,Eva", "verde")].join("\n");
  expect((await importing(`${HEADER},sharing\n${called}`)).text).toContain("0 new, 0 changed, 2 as they were.");
  const other = [row("a,Ana", "amber"), row("e,Eva", "TLP:RED"), row("n,Noa", "red")];
  expect((await importing([`${HEADER},sharing`, ...other].join("\n"))).text.split("\n")).toEqual([
    "This file cannot be imported",
    expect.stringMatching(/^- Line 2, column “sharing”: This contact is TLP:RED/),
    expect.stringMatching(/^- Line 3, column “sharing”: A file makes nothing TLP:RED/),
    expect.stringMatching(/^- Line 4, column “sharing”: A file makes nothing TLP:RED/),
  ]);
});

it("imports the good rows by a press, and gives the bad ones back as a file to correct", async () => {
  await save(w, [contact("Ana", { reference: "a" })]);
  const rows = [
    "a,Ana,National Police,Judge,PY,es,,",
    "b,Eva,Customs,Officer,ZZ,pt,12,",
    'c,"=Cal",Customs,Officer,BR,pt,+55 61 5555 0101,',
    "d,Dan,Customs,Officer,BR,pt,,,ghost",
    "x,Short",
  ];
  const said = await importing(
    [`${HEADER},deputy`, ...rows.slice(0, 3).map((row) => `${row},`), ...rows.slice(3)].join("\n"),
  );
  expect(said.text).toContain("1 new, 1 changed, 0 as they were.");
  expect(said.text).toContain("Not imported: 4 errors to correct");
  expect(said.text).toMatch(/- Line 3, column “country”: [^]*- Line 5, column “deputy”: [^]*- Line 6: /);
  const block = said.view?.blocks.find((one) => one.kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  const correct = Buffer.from(file?.base64 ?? "", "base64").toString();
  expect(correct.split("\r\n")).toEqual([
    `\ufeff${HEADER},deputy,problem`,
    expect.stringMatching(/^b,Eva,Customs,Officer,ZZ,pt,12,,,"Line 3: country: /) as string,
    expect.stringMatching(/^d,Dan,Customs,Officer,BR,pt,,,ghost,"Line 5: deputy: /) as string,
    expect.stringMatching(/^,,,,,,,,,"Line 6: /) as string,
    "",
  ]);
  const press = actionsIn(said.view!).find(({ label }) => label === "Import the 2 good rows")!;
  expect((await w.press(press, { as: "moderator" })).text).toContain("1 new, 1 changed");
  expect(await names()).toEqual(["=Cal", "Ana"]);
  // Corrected, it is imported as it is: the column with what was wrong is passed over.
  const corrected = correct
    .replace(",ZZ,pt,12,", ",BR,pt,,")
    .replace(",ghost,", ",,")
    .replace(/^,,.*$/m, "");
  expect((await importing(corrected)).text).toContain("2 new, 0 changed, 0 as they were.");
});

it("marks as text what a spreadsheet would compute of rows to correct, once, and leaves a dash", async () => {
  const said = await importing(`${HEADER},note\na,=Ana,Police,Chief,ZZ,es,-,,'+x`);
  expect(said.text).toContain("This file cannot be imported");
  const partly = await importing(`${HEADER},note\na,=Ana,Police,Chief,ZZ,es,-,,'+x\nb,Eva,Police,Chief,PY,es,,,`);
  const block = partly.view?.blocks.find((one) => one.kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  expect(Buffer.from(file?.base64 ?? "", "base64").toString()).toContain("a,'=Ana,Police,Chief,ZZ,es,-,,'+x,");
});

it("shows the first few changes unfolded, of private fields only that they change", async () => {
  const all = Array.from({ length: 7 }, (_, i) => `Person ${i}`);
  await save(w, all.map((name, i) => contact(name, { reference: `r${i}`, phones: ["+595215550101"] }))); // biome-ignore format: one line
  const rows = all.map((name, i) => `r${i},${name},National Police,Judge,PY,es,+595 21 555 010${i + 2},`);
  const { text, view } = await importing([HEADER, ...rows].join("\n"));
  expect(text).toContain("Post: Investigator → Judge; Phone (changes)");
  expect(text).not.toContain("555 01");
  const [first] = view?.blocks.filter((one) => one.kind === "list") ?? [];
  expect(first?.kind === "list" && first.items).toHaveLength(5);
  const folded = view?.blocks.find((one) => one.kind === "group");
  expect(folded?.kind === "group" && [folded.heading, folded.blocks.length]).toEqual(["And 2 more.", 1]);
});

it("makes nobody anew who was taken out since it was tried out, and says of whom that was before", async () => {
  await save(w, [contact("Ana", { reference: "a" }), contact("Eva", { reference: "e" })]);
  w.clock.forward(1_000);
  const file = `${HEADER}\na,Ana,National Police,Judge,PY,es,,\ne,Eva,National Police,Judge,PY,es,,\nn,Noa,Registry,Judge,PY,es,,`;
  const said = await importing(file);
  await w.say("contact remove Ana", { as: "moderator" });
  // Of whoever was erased nothing is kept: that the row was somebody is enough.
  await w.db((db) => db.contact.deleteMany({ where: { name: "Eva" } }));
  const done = await w.press(button(said), { as: "moderator" });
  expect(done.text).toContain(
    "1 new, 0 changed, 0 as they were.\nLeft out: 2 rows\n- Line 2: This contact was taken out",
  );
  expect(await names()).toEqual(["Noa"]);
  // Whoever was made by it and taken out again is not made anew by the same button either.
  await w.say("contact remove Noa", { as: "moderator" });
  expect((await w.press(button(said), { as: "moderator" })).text).toContain("Left out: 3 rows");
  expect((await importing(file)).text).toContain("- Line 2: Ana, National Police (PY) – was taken out of the directory on 24 November 2026, and would be there again\n"); // biome-ignore format: one line
});

it("is taken back as a whole, once, but for what was changed since", async () => {
  await save(w, [
    contact("Ana", { reference: "a", poc: ["tracing"], phones: ["+595215550101"] }),
    contact("Eva", { reference: "e" }),
    contact("Bea", { reference: "b" }),
  ]);
  w.clock.forward(1_000);
  const rows = ["e,Eva,National Police,Judge,PY,es,+595215550199,,tracing", "b,Bea,National Police,Judge,PY,es,,,", "n,Noa,Registry,Judge,PY,es,,,marking"]; // biome-ignore format: one line
  const said = await importing([`${HEADER},poc`, ...rows].join("\n"));
  const done = await w.press(button(said), { as: "moderator" });
  const undo = actionsIn(done.view!).find(({ label }) => label === "Undo the import")!;
  w.clock.forward(1_000);
  await w.say("contact edit Bea city:Luque", { as: "moderator" });
  const undone = await w.press(undo, { as: "moderator" });
  expect(undone.text).toBe(
    "The import is taken back: 2 contacts are as before. 1 that was new is out again. 1 was changed since, and stays as it is.",
  );
  expect(await names()).toEqual(["Ana", "Bea", "Eva"]);
  const stored = await w.db((db) => db.contact.findMany({ orderBy: { name: "asc" }, include: { pointOfContacts: true } })); // biome-ignore format: one line
  expect(stored.map(({ name, post, pointOfContacts: points }) => [name, post, points.map((p) => p.topicKey)])).toEqual([
    ["Ana", "Investigator", ["tracing"]],
    ["Bea", "Judge", []],
    ["Eva", "Investigator", []],
  ]);
  expect((await w.say("contact find Noa", { as: "moderator" })).text).not.toContain("Registry");
  expect((await w.press(undo, { as: "moderator" })).refusal).toBe("contact.undo.gone");
  expect((await w.press(undo, { as: "member" })).refusal).toBe("contact.undo.gone");
  expect((await audited(w, "contact.undo-import")).at(-1)?.detail).toEqual({ again: 2, out: 1, stay: 1 });
});
