import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { importFile } from "../../../../src/core/services/imports/import-file.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { MOST_ERRORS, reportLines } from "../../../../src/core/services/imports/report.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { audited } from "../../../support/audited.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { errorsOf, importing } from "./importing.ts";

const HEADER = "reference,name,organisation,post,country,languages,topics,poc,emails,sharing";
const person = (n: number) =>
  `p-${n},Person ${n},Police,Chief,${n % 2 === 0 ? "PY" : "UY"},es,tracing,,p${n}@example.org,green`;
const people = (count: number) => [HEADER, ...Array.from({ length: count }, (_, n) => person(n))].join("\n");

describe("an import", () => {
  let w: World;
  let run: ReturnType<typeof importing>;
  beforeAll(async () => {
    w = await world();
    run = importing(w);
  });
  afterAll(() => w.close());
  afterEach(() => w.db((db) => db.contact.deleteMany()));

  /** How many rows each table of the community holds. */
  const traces = () =>
    w.db(async (db) => ({
      contacts: await db.contact.count(),
      topics: await db.contactTopic.count(),
      contacted: await db.pointOfContact.count(),
      found: await db.searchDocument.count(),
      audit: await db.audit.count(),
    }));

  it("changes nothing the second time, and the changed row the third", async () => {
    expect(await run("contacts", people(30))).toEqual({
      ok: true,
      kind: "contacts",
      rows: 30,
      created: 30,
      updated: 0,
      unchanged: 0,
      dryRun: false,
    });
    expect(await run("contacts", people(30))).toMatchObject({ created: 0, updated: 0, unchanged: 30 });
    expect(await run("contacts", people(30).replace("p7@example.org", "seven@example.org"))).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 29,
    });
    expect(await w.db((db) => db.contact.count())).toBe(30);
  });

  it("writes nothing at all where one row is wrong", async () => {
    const before = await traces();
    expect(errorsOf(await run("contacts", `${people(30)}\np-30,Person,Police,Chief,Atlantis,es,,,,`))).toEqual([
      "32 country option.country",
    ]);
    expect(await traces()).toEqual(before);
  });

  it("leaves no trace when it is a dry run, and says what would be", async () => {
    const before = await traces();
    const report = await run("contacts", people(30), { dryRun: true });
    expect(report).toMatchObject({ ok: true, rows: 30, created: 30, updated: 0, unchanged: 0, dryRun: true });
    expect(report).toMatchObject({ new: { rows: 30 } });
    for (const noted of ["left", "kept", "changed"]) expect(report).not.toHaveProperty(noted);
    expect(await traces()).toEqual(before);
    expect(errorsOf(await run("contacts", `${HEADER}\n${person(1)}\n${person(1)}`, { dryRun: true }))).toEqual([
      "3 reference import.row.twice",
    ]);
  });

  it("is recorded with its counts and the file's hash, by whom", async () => {
    const content = people(3);
    await run("contacts", content, { actorId: "c1admin" });
    const last = (await audited(w)).at(-1);
    const hash = createHash("sha256").update(content).digest("hex");
    expect(last).toMatchObject({
      action: "import.contacts",
      subject: `file:${hash}`,
      actorId: "c1admin",
      detail: { rows: 3, created: 3, updated: 0, unchanged: 0 },
    });
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, w.community))).toMatchObject({ whole: true });
  });

  it("writes nothing where the store fails in the middle", async () => {
    const before = await traces();
    const failing: Store = {
      ...w.store,
      asCommunity: (community, reason, work) =>
        w.store.asCommunity(community, reason, async (db) =>
          work(db).then(() => {
            throw new Error("cut off");
          }),
        ),
    };
    const request = {
      community: w.community,
      kind: "contacts",
      content: new TextEncoder().encode(people(30)),
      dryRun: false,
      language: "en",
    } as const;
    await expect(importFile({ ...w, store: failing }, request)).rejects.toThrow("cut off");
    expect(await traces()).toEqual(before);
  });

  it("that outlasts the store's limit is refused with a sentence, and nothing is written", async () => {
    const before = await traces();
    const expired = Object.assign(
      new Error("Transaction API error: A query cannot be executed on an expired transaction."),
      { code: "P2028" },
    );
    const slow: Store = {
      ...w.store,
      asCommunity: (community, reason, work) =>
        w.store.asCommunity(community, reason, async (db) => work(db).then(() => Promise.reject(expired))),
    };
    const report = await importFile(
      { ...w, store: slow },
      {
        community: w.community,
        kind: "contacts",
        content: new TextEncoder().encode(people(3)),
        dryRun: false,
        language: "en",
      },
    );
    expect(errorsOf(report)).toEqual(["0 import.file.slow"]);
    expect(await traces()).toEqual(before);
  });

  it("of the same file twice at once makes every row once", async () => {
    const both = await Promise.all([run("contacts", people(40)), run("contacts", people(40))]);
    expect(both.map((r) => (r.ok ? r.created : errorsOf(r))).sort()).toEqual([0, 40]);
    expect(both.map((r) => (r.ok ? r.unchanged : errorsOf(r))).sort()).toEqual([0, 40]);
    expect(await w.db((db) => db.contact.count())).toBe(40);
  });

  it("sees and writes its own community only", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await w.store.asCommunity("c2", "maintenance", (db) =>
      db.topic.create({
        data: { communityId: "c2", key: "secret", kind: "topic", labels: { en: "Secret" }, also: [] },
      }),
    );
    expect(errorsOf(await run("contacts", `${HEADER}\np,Person,Police,Chief,PY,es,secret,,,`))).toEqual([
      "2 topics option.term",
    ]);
    await run("contacts", people(2));
    await run("contacts", people(2), { community: "c2" });
    expect(await w.store.asCommunity("c2", "maintenance", (db) => db.contact.count())).toBe(2);
    expect(await w.db((db) => db.contact.count())).toBe(2);
  });
});

describe("a report", () => {
  let w: World;
  let run: ReturnType<typeof importing>;
  beforeAll(async () => {
    w = await world();
    run = importing(w);
  });
  afterAll(() => w.close());

  it("lists a hundred errors and counts the rest", async () => {
    const report = await run(
      "contacts",
      `${HEADER}\n${Array.from({ length: 250 }, (_, n) => `p-${n},,Police,Chief,PY,es,,,,`).join("\n")}`,
    );
    if (report.ok) throw new Error("every row lacks a name");
    expect(report.errors).toHaveLength(MOST_ERRORS);
    expect(report.errors.at(-1)).toMatchObject({ line: 101, column: "name" });
    expect(report.more).toBe(150);
    expect(reportLines(CATALOGUE, report, translator("en")).slice(-2)).toEqual([
      "And 150 more errors.",
      "Nothing was imported.",
    ]);
  });

  it("orders errors by line, whatever found them", async () => {
    const report = await run(
      "contacts",
      `${HEADER}\n${person(1)}\na,b\np-3,x,x,x,Nowhere,es,,,,\n${person(1)}\np-5,5" gun,x,x,PY,es,,,,\np-6,x,x`,
    );
    expect(errorsOf(report)).toEqual([
      "3 import.cells",
      "4 country option.country",
      "5 reference import.row.twice",
      "6 import.quote.wrong",
      "7 import.cells",
    ]);
  });

  it("says what was probably meant", async () => {
    const report = await run("contacts", `${HEADER.replace("topics", "tpoics")}\n${person(1)}`);
    expect(reportLines(CATALOGUE, report, translator("en"))[0]).toBe(
      "Line 1, column “tpoics”: I don’t know this column. The columns are: reference, name, organisation, post, country, languages, topics, poc, emails, phones, mobiles, always, note, phonesfor, mobilesfor, alwaysfor, emailsfor, notefor, cityfor, agency, city, zone, hours, fluent, expert, since, until, namedby, mandate, deputy, away, source, sharing, person, updated. Did you mean “topics”?",
    );
    const choice = await run("contacts", `${HEADER}\n${person(1).replace("green", "gren")}`);
    expect(reportLines(CATALOGUE, choice, translator("en"))[0]).toBe(
      "Line 2, column “sharing”: I don’t know “gren” here. Did you mean “green”?",
    );
  });

  it("names columns as the file does", async () => {
    expect(
      errorsOf(await run("contacts", "Nombre,ORGANIZACIÓN,cargo,País,idiomas\nAna,Policía,Jefa,Atlántida,es")),
    ).toEqual(["2 País option.country"]);
  });

  it("refuses a file that names its columns and nothing more", async () => {
    expect(errorsOf(await run("contacts", `${HEADER}\n`))).toEqual(["1 import.file.norows"]);
  });

  it("refuses half-written files with a sentence", async () => {
    const cut = await run("contacts", people(3).slice(0, -30));
    expect(reportLines(CATALOGUE, cut, translator("en"))).toEqual([
      "Line 4: The file ends in the middle of this line, after 6 of 10 cells: it is half written. Copy or export it again.",
      "Nothing was imported.",
    ]);
    const open = await run("contacts", `${people(3)}\np-9,"Person 9,Police`);
    expect(reportLines(CATALOGUE, open, translator("en"))[0]).toBe(
      "Line 5: A quotation mark is opened here and never closed: the file is half written, or a quotation mark is missing.",
    );
    const empty = await run("contacts", "");
    expect(reportLines(CATALOGUE, empty, translator("en"))).toEqual(["The file is empty.", "Nothing was imported."]);
  });

  it("tells how far it is, from first to last", async () => {
    const seen: [number, number, string][] = [];
    await run("contacts", people(1_200), { onProgress: (...step) => void seen.push(step) });
    expect(seen[0]).toEqual([0, 1_200, "check"]);
    expect(seen).toContainEqual([1_200, 1_200, "check"]);
    expect(seen).toContainEqual([500, 1_200, "save"]);
    expect(seen.at(-1)).toEqual([1_200, 1_200, "save"]);
    expect(seen.map(([done, , phase]) => (phase === "save" ? 10_000 : 0) + done)).toEqual(
      seen.map(([done, , phase]) => (phase === "save" ? 10_000 : 0) + done).sort((a, b) => a - b),
    );
    await w.db((db) => db.contact.deleteMany());
  });

  it.each([
    [
      "en",
      "Line 2, column “country”: I don't know the country “Atlantis”. Write its name or its code, as in Paraguay or PY.",
      "Nothing was imported.",
      "2 contacts: 2 new, 0 changed, 0 unchanged.",
      "That was a dry run: nothing was written.",
    ],
    [
      "es",
      "Línea 2, columna «country»: No conozco el país «Atlantis».",
      "No se importó nada.",
      "2 contactos (altas: 2; modificaciones: 0; sin cambios: 0).",
      "Fue un ensayo: no se escribió nada.",
    ],
    [
      "pt",
      "Linha 2, coluna “country”: ",
      "Nada foi importado.",
      "2 contatos (inclusões: 2; alterações: 0; sem alteração: 0).",
      "Foi um ensaio: nada foi gravado.",
    ],
    [
      "fr",
      "Ligne 2, colonne «\u00a0country\u00a0»\u00a0: ",
      "Rien n’a été importé.",
      "2 contacts (ajouts\u00a0: 2\u00a0; modifications\u00a0: 0\u00a0; sans changement\u00a0: 0).",
      "C’était un essai\u00a0: rien n’a été écrit.",
    ],
  ] as const)("speaks %s", async (language, error, refused, done, dry) => {
    const bad = reportLines(
      CATALOGUE,
      await run("contacts", `${HEADER}\np,Person,Police,Chief,Atlantis,es,,,,`, { language }),
      translator(language),
    );
    expect(bad[0]?.startsWith(error)).toBe(true);
    expect(bad.at(-1)).toBe(refused);
    const tried = await run("contacts", people(2), { language, dryRun: true });
    expect(reportLines(CATALOGUE, tried, translator(language))).toEqual([
      done,
      expect.stringContaining("2"),
      expect.stringContaining("Person 0, Police (PY)"),
      expect.stringContaining("Person 1, Police (UY)"),
      dry,
    ]);
  });
});
