import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPrivate } from "../../../../../src/core/features/contacts/fields/private-fields.ts";
import { reportLines } from "../../../../../src/core/services/imports/report.ts";
import { translator } from "../../../../../src/core/kernel/language/translate.ts";
import { CATALOGUE } from "../../../../../src/features.ts";
import { type World, world } from "../../../../support/world.ts";
import { errorsOf, importing } from "../../../services/imports/importing.ts";
import { contact, save } from "../people.ts";

let w: World;
let run: ReturnType<typeof importing>;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  run = importing(w);
});
afterAll(() => w.close());
beforeEach(() => w.db((db) => db.contact.deleteMany()));

const HEADER = "reference,name,organisation,post,country,languages,emails,phones,city,topics,updated";
const file = (...rows: string[]) => [HEADER, ...rows].join("\n");
const all = () => w.db((db) => db.contact.findMany({ orderBy: { createdAt: "asc" }, include: { topics: true } }));
const only = async () => {
  const [one, ...others] = await all();
  if (!one || others.length > 0) throw new Error("there is not just one contact");
  return { ...one, fields: await openPrivate(w.seal, w.community, one.id, one) };
};
const ana = contact("Ana Ruiz", {
  reference: "py-1",
  emails: ["ana@example.org"],
  phones: ["+595215550101"],
  city: "Luque",
});

describe("a row is the stored contact", () => {
  it.each([
    ["with its reference, whatever else", "py-1,Eva Paz,Registry,Judge,BR,pt,,,,,"],
    ["with its e-mail address, in any case", ",A. Ruiz,Registry,Judge,PY,es,ANA@example.org,,,,"],
    ["with its e-mail address, also by another reference", "uid-9,Ana R.,Registry,Judge,PY,es,ana@example.org,,,,"],
    ["with its number, as one writes it there", ",Ruiz Ana,Registry,Judge,PY,es,,021 555 0101,,,"],
    ["of its name, organisation and country", ",ANA RUÍZ,national police,Judge,PY,es,,,,,"],
  ])("%s", async (_how, row) => {
    await save(w, [ana]);
    expect(await run("contacts", file(row))).toMatchObject({ ok: true, created: 0, updated: 1 });
    expect(await only()).toMatchObject({ reference: "py-1", post: "Judge", city: "Luque" });
  });

  it("named by its id, which is no reference of it then", async () => {
    await save(w, [contact("Ana Ruiz")]);
    const { id } = await only();
    await run("contacts", file(`${id},Ana Ruiz,National Police,Judge,PY,es,,,,,`));
    expect(await only()).toMatchObject({ id, reference: null, post: "Judge" });
  });

  it.each([
    ["of the same name that goes by another reference", "py-9,Ana Ruiz,National Police,Chief,PY,es,,,,,"],
    ["at the same telephone with no name like it", ",Eva Paz,National Police,Chief,PY,es,,+595 21 555 0101,,,"],
    [
      "at the same mailbox that goes by a reference of its own",
      "py-9,Eva Paz,National Police,Chief,PY,es,ana@example.org,,,,",
    ],
  ])("and not one %s", async (_how, row) => {
    await save(w, [ana]);
    expect(await run("contacts", file(row))).toMatchObject({ ok: true, created: 1, updated: 0 });
  });

  it("and no two of a file are one, nor does an address that several of them have say anything", async () => {
    await save(w, [ana]);
    const rows = [
      "py-1,Ana Ruiz,National Police,Chief,PY,es,ana@example.org,,,,",
      ",Ana Paz,National Police,Chief,PY,es,ana@example.org,,,,",
    ];
    expect(await run("contacts", file(...rows))).toEqual(
      expect.not.objectContaining({ left: expect.anything() as unknown }),
    );
  });

  it("or is in doubt, is left out and told with its column, in the reader's language; the others are imported", async () => {
    await save(w, [
      ana,
      contact("Ana Paz", { reference: "py-2", emails: ["ana@example.org", "desk@example.org"] }),
      contact("Luz"),
      contact("Luz", { reference: "l" }),
    ]);
    const rows = [
      ",Ana,Registry,Judge,PY,es,ana@example.org,,,,",
      ",Eva Sol,Registry,Judge,PY,es,desk@example.org,,,,",
      ",Luz,National Police,Judge,PY,es,,,,,",
    ];
    const report = await run("contacts", file(...rows), { language: "es" });
    expect(report).toMatchObject({ ok: true, created: 0, updated: 1, left: { rows: 2 } });
    expect(reportLines(CATALOGUE, report, translator("es"))).toEqual([
      "3 contactos (altas: 0; modificaciones: 1; sin cambios: 0).",
      "Se omiten 2 filas",
      expect.stringContaining(
        "Línea 2, columna «emails»: Puede ser Ana Ruiz, National Police (PY; py-1) o Ana Paz, National Police (PY; py-2).",
      ) as string,
      expect.stringContaining("Línea 3, columna «emails»: ") as string,
    ]);
  });
});

describe("what a file does not say", () => {
  it("stays, a dash takes out, and what was there is told before and after, but for what is private", async () => {
    await save(w, [ana]);
    const report = await run("contacts", file("py-1,Ana Ruiz,National Police,Judge,PY,es,eva@example.org,-,-,,"), {
      dryRun: true,
    });
    expect(reportLines(CATALOGUE, report, translator("en"))).toEqual([
      "1 contact: 0 new, 1 changed, 0 unchanged.",
      "Changed: 1 row",
      "Line 2: Ana Ruiz, National Police (PY) – Post: Investigator → Judge; City: Luque → nothing; E-mail (changes); Phone (changes)",
      "That was a dry run: nothing was written.",
    ]);
    expect(await only()).toMatchObject({ post: "Investigator", fields: { emails: ["ana@example.org"] } });
    await run("contacts", file("py-1,Ana Ruiz,National Police,Judge,PY,es,,-,-,,"));
    const now = await only();
    expect(now).toMatchObject({ city: null, fields: { emails: ["ana@example.org"], phones: [] } });
    expect(now.topics.map(({ topicKey }) => topicKey)).toEqual(["tracing"]);
  });

  it("of cards may be what a contact has already; a new one lacks it, unless it is said for the whole file", async () => {
    const cards =
      "BEGIN:VCARD\nVERSION:4.0\nUID:py-1\nFN:Ana Ruiz\nTITLE:Judge\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Eva\nORG:Customs\nTITLE:Officer\nCATEGORIES:Friends,marking\nEND:VCARD\n";
    await save(w, [ana]);
    expect(errorsOf(await run("contacts", cards))).toEqual([
      "7 ADR contact.import.needed",
      "7 LANG contact.import.needed",
    ]);
    expect(await all()).toHaveLength(1);
    expect(await run("contacts", cards, { defaults: { country: "Uruguay", languages: "es|pt" } })).toMatchObject({
      created: 1,
      updated: 1,
    });
    const [first, second] = await all();
    expect(first).toMatchObject({ name: "Ana Ruiz", post: "Judge", city: "Luque" });
    expect(second).toMatchObject({
      name: "Eva",
      country: "UY",
      languages: ["es", "pt"],
      topics: [{ topicKey: "marking" }],
    });
  });
});

describe("what whoever it is has confirmed", () => {
  const confirmed = (at: string) => w.db((db) => db.contact.updateMany({ data: { confirmedAt: new Date(at) } }));
  it.each([
    ["stays over a file of an unknown day", "", "Investigator"],
    ["stays over a row from before", "2026-11-20", "Investigator"],
    ["stays over a row of that very day, of which only the beginning is certain", "2026-11-22", "Investigator"],
    ["gives way to a row from after", "2026-11-22T12:00:01Z", "Judge"],
  ])("%s", async (_what, updated, post) => {
    await save(w, [ana]);
    await confirmed("2026-11-22T12:00:00Z");
    const report = await run(
      "contacts",
      file(`py-1,Ana Ruiz,National Police,Judge,PY,es,new@example.org,,,,${updated}`),
    );
    expect(await only()).toMatchObject({ post });
    const told = reportLines(CATALOGUE, report, translator("en"));
    if (post === "Judge") expect(told).toHaveLength(1);
    else
      expect(told.slice(1)).toEqual([
        "Kept as it is: 1 row",
        "Line 2: Ana Ruiz, National Police (PY): what its owner confirmed on 22 November 2026 stays (Post and E-mail).",
      ]);
  });

  it("is not what moderators say of it: label and source; a wrong moment is told", async () => {
    await save(w, [ana]);
    await confirmed("2026-11-22T12:00:00Z");
    await run("contacts", `${HEADER},sharing,source\npy-1,Ana Ruiz,National Police,Judge,PY,es,,,,,,amber,Ministry`);
    expect(await only()).toMatchObject({ post: "Investigator", sharing: "amber", source: "Ministry" });
    const moments = ["yesterday", "2026-11-24T15:00:01Z", "2026-02-31"];
    expect(
      errorsOf(
        await run("contacts", file(...moments.map((at, n) => `m-${n},Person ${n},Police,Chief,PY,es,,,,,${at}`))),
      ),
    ).toEqual([
      "2 updated contact.import.moment",
      "3 updated contact.import.moment.ahead",
      "4 updated contact.import.moment",
    ]);
  });
});

it("mandates say each their own, and a deputy who is stored is known", async () => {
  await save(w, [contact("Luz", { reference: "l" })]);
  const header = "reference,name,organisation,post,country,languages,topics,poc,since,named by,deputy";
  const row =
    'a,Ana,Police,Chief,PY,es,tracing|marking,yes,tracing: 2024-03-01 | marking: 2025-01-01,"tracing: Ministry: A\\|B",l';
  expect(await run("contacts", `${header}\n${row}`)).toMatchObject({ ok: true, created: 1 });
  const mandates = await w.db((db) => db.pointOfContact.findMany({ orderBy: { topicKey: "asc" } }));
  expect(mandates).toMatchObject([
    { topicKey: "marking", since: new Date("2025-01-01"), namedBy: null, deputyId: expect.any(String) as string },
    { topicKey: "tracing", since: new Date("2024-03-01"), namedBy: "Ministry: A|B" },
  ]);
  expect(await run("contacts", `${header}\n${row}`)).toMatchObject({ unchanged: 1 });
  expect(errorsOf(await run("contacts", `${header}\n${row.replace(/l$/, "nobody")}`))).toEqual([
    "2 deputy import.deputy",
  ]);
});
