import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPrivate } from "../../../../src/core/features/contacts/fields/private-fields.ts";
import type { World } from "../../../support/world.ts";
import { world } from "../../../support/world.ts";
import { errorsOf, importing } from "./importing.ts";

let w: World;
let run: ReturnType<typeof importing>;

beforeAll(async () => {
  w = await world();
  run = importing(w);
});
afterAll(() => w.close());
afterEach(() =>
  w.db(async (db) => {
    await db.conclusion.deleteMany();
    await db.meeting.deleteMany();
    await db.delivery.deleteMany();
    await db.contact.deleteMany();
    await db.resource.deleteMany();
  }),
);

const CONTACTS = "reference,name,organisation,post,country,languages,topics,poc,emails,phones,note,sharing";

describe("contacts", () => {
  it("are read as people write: names of countries, languages and topics in any language, TLP in full", async () => {
    const report = await run(
      "contacts",
      'ref;nombre;organización;cargo;país;idiomas;temas;punto de contacto;correos;teléfonos;nota;TLP\npy-1;Lucía  Ferreira;Fiscalía;Fiscal;Paraguay;Español|inglês|gn;Rastreo|MARKING|traçage;sí;l@example.org;+595 21 555 0101|021 555 0102 ext. 3;"Primera línea\r\n\r\nsegunda";TLP:AMBER\n',
    );
    expect(report).toEqual({
      ok: true,
      kind: "contacts",
      rows: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      dryRun: false,
    });
    const contact = await w.db((db) =>
      db.contact.findFirstOrThrow({ include: { topics: true, pointOfContacts: true } }),
    );
    expect(contact).toMatchObject({
      reference: "py-1",
      name: "Lucía Ferreira",
      organisation: "Fiscalía",
      post: "Fiscal",
      country: "PY",
      languages: ["es", "en", "gn"],
      sharing: "amber",
    });
    expect(contact.topics.map((t) => t.topicKey).sort()).toEqual(["marking", "tracing"]);
    expect(contact.pointOfContacts.map((p) => `${p.country} ${p.topicKey}`).sort()).toEqual([
      "PY marking",
      "PY tracing",
    ]);
    const opened = await w.seal.open(contact.sealedNote!, {
      community: w.community,
      table: "contact",
      row: contact.id,
      field: "note",
    });
    expect(opened).toBe("Primera línea\n\nsegunda");
  });

  it("have a place, hours, kinds of phones, levels, mandates with a deputy, and who is shown what", async () => {
    const file = [
      "reference,name,organisation,post,country,languages,topics,poc,phones,mobiles,24/7,phone shown to,agency kind,city,zone,hours,fluent,expert,since,until,named by,mandate,deputy,away until,source",
      "a,Ana,Registro,Chief,PY,es|en,tracing|marking,tracing,021 555 0101,0981 555 101,,moderators,registry,Asunción,America/Asuncion,8h a 15h,es,tracing,2024-03-01,2028-02-29,Cancillería,By letter,b,2026-12-03,Ministry list",
      "b,Registry desk,Registro,Desk,PY,es,tracing,,,,+595 21 555 0199 ext. 4,,,,,,,,,,,,,,",
    ].join("\n");
    expect(await run("contacts", file)).toMatchObject({ ok: true, created: 2 });
    const [ana, desk] = await w.db((db) =>
      db.contact.findMany({ orderBy: { reference: "asc" }, include: { topics: true, pointOfContacts: true } }),
    );
    expect(ana).toMatchObject({
      ...{ agency: "registry", city: "Asunción", zone: "America/Asuncion", hours: "08:00-15:00", fluent: ["es"] },
      ...{ visibility: { phones: "moderators" }, awayUntil: new Date("2026-12-03"), source: "Ministry list" },
      topics: [
        { topicKey: "marking", level: 1 },
        { topicKey: "tracing", level: 2 },
      ],
      pointOfContacts: [
        {
          ...{
            since: new Date("2024-03-01"),
            until: new Date("2028-02-29"),
            namedBy: "Cancillería",
            note: "By letter",
          },
          deputyId: desk!.id,
        },
      ],
    });
    const phones = async (contact: typeof ana) =>
      (await openPrivate(w.seal, w.community, contact!.id, contact!)).phones;
    expect(await phones(ana)).toEqual([{ number: "+595215550101" }, { number: "+595981555101", kind: "mobile" }]);
    expect(await phones(desk)).toEqual([{ number: "+595215550199;ext=4", kind: "always" }]);
    expect(await run("contacts", file)).toMatchObject({ unchanged: 2 });
    const old =
      "reference,name,organisation,post,country,languages,topics,poc,phones\na,Ana,Registro,Director,PY,es|en,tracing|marking,tracing,021 555 0101\n";
    expect(await run("contacts", old)).toMatchObject({ updated: 1 });
    expect(
      await w.db((db) => db.contact.findFirst({ where: { reference: "a" }, include: { pointOfContacts: true } })),
    ).toMatchObject({
      post: "Director",
      city: "Asunción",
      hours: "08:00-15:00",
      pointOfContacts: [{ deputyId: desk!.id }],
    });
    const stranger = file.replace(",By letter,b,", ",By letter,zz,");
    expect(errorsOf(await run("contacts", stranger))).toEqual(["2 deputy import.deputy"]);
  });

  it("keep who had a mandate when it goes over, and when it ends", async () => {
    const row = (name: string, poc: string) => `${name},${name},Police,Chief,PY,es,tracing,${poc},,,,`;
    await run("contacts", `${CONTACTS}\n${row("Ana", "yes")}\n`);
    w.clock.forward(60_000);
    await run("contacts", `${CONTACTS}\n${row("Eva", "yes")}\n`);
    w.clock.forward(60_000);
    await run("contacts", `${CONTACTS}\n${row("Eva", "no")}\n`);
    const kept = await w.db((db) =>
      db.mandate.findMany({
        where: { topicKey: "tracing", holder: { in: ["Ana, Police", "Eva, Police"] } },
        orderBy: { recordedAt: "asc" },
      }),
    );
    expect(kept.map(({ holder, endedAt }) => [holder, endedAt !== null])).toEqual([
      ["Ana, Police", true],
      ["Eva, Police", true],
    ]);
    expect(kept[0]?.endedAt).toEqual(kept[1]?.recordedAt);
  });

  it("are for the community, nobody's point of contact, where a file says no more", async () => {
    await run("contacts", "name,organisation,post,country,languages\nAna,Police,Chief,PY,es\n");
    expect(
      await w.db((db) => db.contact.findFirst({ include: { topics: true, pointOfContacts: true } })),
    ).toMatchObject({
      reference: null,
      sharing: "green",
      sealedEmails: null,
      sealedPhones: null,
      sealedNote: null,
      topics: [],
      pointOfContacts: [],
    });
  });

  it("that are a point of contact for a topic work on it", async () => {
    await run(
      "contacts",
      `${CONTACTS}\na,Ana,Police,Chief,PY,es,marking,tracing,,,,\nb,Eva,Police,Chief,PY,es,marking,no,,,,\n`,
    );
    const ana = await w.db((db) =>
      db.contact.findFirstOrThrow({ where: { name: "Ana" }, include: { topics: true, pointOfContacts: true } }),
    );
    expect(ana.topics.map((t) => t.topicKey).sort()).toEqual(["marking", "tracing"]);
    expect(ana.pointOfContacts.map((p) => p.topicKey)).toEqual(["tracing"]);
  });

  it("with mistakes are named by line and column, all of them", async () => {
    const report = await run(
      "contacts",
      `${CONTACTS}
a,Ana,Police,Chief,Atlantis,es,tracing,,,,,
b,,Police,Chief,PY,,tracing,,,,,
c,Eva,Police,Chief,PY,klingon,astrology,perhaps,eva@,call me,,red
d,"Zoé
Roux",Police,Chief,PY,"es, en",tracing,,,,,secret
e,${"x".repeat(121)},Police,Chief,PY,es,,yes,,,,`,
    );
    expect(errorsOf(report)).toEqual([
      "2 country option.country",
      "3 name import.cell.empty",
      "3 languages import.cell.empty",
      "4 languages option.language",
      "4 topics option.term",
      "4 poc option.term",
      "4 emails import.cell.email",
      "4 phones import.cell.phone",
      "5 languages import.cell.list",
      "5 sharing option.choice",
      "7 name option.long",
      "7 poc import.poc.nothing",
    ]);
    expect(await w.db((db) => db.contact.count())).toBe(0);
  });

  it("that are there twice name the other line", async () => {
    const report = await run(
      "contacts",
      `${CONTACTS}\na,Ana,Police,Chief,PY,es,,,,,,\nb,Eva,Police,Chief,PY,es,,,,,,\na,Zoe,Police,Chief,PY,es,,,,,,\nc,ANÁ,police,Other,Paraguay,es,,,,,,\n,eva,Police,Chief,PY,es,,,,,,\n`,
    );
    // Two with references of their own may share name, organisation and country.
    expect(errorsOf(report)).toEqual(["4 reference import.row.twice", "6 name import.row.twice"]);
    expect(report).toMatchObject({
      errors: [{ message: "The same is on line 2 already." }, { message: "The same is on line 3 already." }],
    });
  });

  it("of which two are the point of contact for one country and topic name both lines, also where one has other mistakes", async () => {
    const report = await run(
      "contacts",
      `${CONTACTS}\na,Ana,Police,Chief,PY,es,tracing|marking,yes,nonsense,,,\nb,Eva,Police,Chief,PY,es,,tracing,,,,\nc,Zoe,Police,Chief,UY,es,,tracing,,,,\n`,
    );
    expect(errorsOf(report)).toEqual(["2 emails import.cell.email", "3 poc import.poc.twice"]);
    expect(report).toMatchObject({
      errors: [{}, { message: "Line 2 names the point of contact of PY for “tracing” already; there is only one." }],
    });
  });

  it("of which a point of contact hands over to another change both", async () => {
    await run(
      "contacts",
      `${CONTACTS}\na,Ana,Police,Chief,PY,es,tracing,yes,,,,\nb,Eva,Police,Chief,PY,es,tracing,,,,,\n`,
    );
    const swapped = `${CONTACTS}\nb,Eva,Police,Chief,PY,es,tracing,yes,,,,\na,Ana,Police,Chief,PY,es,tracing,,,,,\n`;
    expect(await run("contacts", swapped)).toMatchObject({ created: 0, updated: 2 });
    expect(await w.db((db) => db.pointOfContact.findMany({ include: { contact: true } }))).toMatchObject([
      { contact: { name: "Eva" } },
    ]);
    expect(await run("contacts", swapped)).toMatchObject({ updated: 0, unchanged: 2 });
  });
});

describe("resources", () => {
  it("are published, their addresses and kinds read as people write them", async () => {
    const report = await run(
      "resources",
      "título,enlace,clase,país,temas,idioma,resumen,difusión\nLey de armas,https://Example.org,Ley,Paraguay,tracing,español,Qué dice,\nUNTOC,https://www.unodc.org/,treaty,,,en,,clear\n",
    );
    expect(report).toMatchObject({ ok: true, created: 2 });
    expect(await w.db((db) => db.resource.findMany({ orderBy: { title: "asc" } }))).toMatchObject([
      {
        title: "Ley de armas",
        url: "https://example.org/",
        kind: "law",
        country: "PY",
        language: "es",
        summary: "Qué dice",
        sharing: "green",
        publishedAt: w.clock.now(),
        submittedById: null,
      },
      { title: "UNTOC", kind: "treaty", country: null, summary: null, sharing: "clear" },
    ]);
  });

  it("with mistakes are named, and twins of title and country", async () => {
    const report = await run(
      "resources",
      "title,url,kind,country,language\nA,ftp://example.org,law,,en\nB,https://example.org,novel,,en\nC,https://example.org,law,PY,en\nÇ,https://example.org,law,PY,en\nC,https://example.org,law,UY,en\n",
    );
    expect(errorsOf(report)).toEqual(["2 url option.link", "3 kind option.choice", "5 title import.row.twice"]);
  });
});

const MEETINGS = "title,start,zone,duration,repeat,place,remind,organiser,channel";

describe("meetings", () => {
  it("get the reminders that are still ahead", async () => {
    const report = await run(
      "meetings",
      `${MEETINGS}\nPast,2019-11-13T09:00,Mexico City,3d,once,Mexico,1d,moderator,general\nWeekly,2026-01-13T10:00,America/Bogota,45m,cada semana,,15m,The member,#general\nBare,2026-12-01 08:30,,,,,,,general\n`,
    );
    expect(report).toMatchObject({ ok: true, created: 3 });
    const meetings = await w.db((db) => db.meeting.findMany({ orderBy: { title: "asc" } }));
    expect(meetings).toMatchObject([
      {
        title: "Bare",
        startsLocal: "2026-12-01T08:30",
        zone: "America/Mexico_City",
        startsAt: new Date("2026-12-01T14:30:00Z"),
        minutes: 60,
        rule: null,
        leads: [15],
        sharing: "green",
        organiserId: null,
        place: null,
        platform: "console",
        spaceId: "test",
        channel: "general",
      },
      {
        title: "Past",
        startsLocal: "2019-11-13T09:00",
        zone: "America/Mexico_City",
        startsAt: new Date("2019-11-13T15:00:00Z"),
        minutes: 4320,
        leads: [1440],
        organiserId: "c1moderator",
        place: "Mexico",
      },
      { title: "Weekly", rule: "FREQ=WEEKLY", organiserId: "c1member" },
    ]);
    const planned = await w.db((db) => db.delivery.findMany({ where: { kind: "wave" }, orderBy: { dueAt: "asc" } }));
    // The clock stands at 15:00 UTC on Tuesday the 24th of November, when the weekly meeting begins: next is the 1st.
    expect(planned.map((d) => d.dueAt.toISOString())).toEqual(["2026-12-01T14:15:00.000Z", "2026-12-01T14:45:00.000Z"]);
  });

  it("that are imported again keep one reminder, moved with the meeting", async () => {
    await run("meetings", `${MEETINGS}\nBare,2026-12-01T08:30,UTC,,,,15m,,general\n`);
    expect(await run("meetings", `${MEETINGS}\nBare,2026-12-01T08:30,UTC,,,,15m,,general\n`)).toMatchObject({
      unchanged: 1,
      updated: 0,
    });
    expect(await run("meetings", `${MEETINGS}\nBare,2026-12-01T08:30,UTC,,,,1h,,general\n`)).toMatchObject({
      unchanged: 0,
      updated: 1,
    });
    const planned = await w.db((db) => db.delivery.findMany({ where: { kind: "wave", state: "planned" } }));
    expect(planned.map((d) => d.dueAt.toISOString())).toEqual(["2026-12-01T07:30:00.000Z"]);
  });

  it("have a rule, an address, a label and several reminders, and say what is wrong with a rule", async () => {
    const columns = "title,start,channel,rule,url,tlp,reminders";
    const row =
      'Second Tuesday,2026-12-08T10:00,general,"RRULE:freq=monthly;byday=2TU",https://meet.example.org/x,TLP:AMBER,"1 day, 1 hour"';
    expect(await run("meetings", `${columns}\n${row}\n`)).toMatchObject({ ok: true, created: 1 });
    expect(await w.db((db) => db.meeting.findFirst())).toMatchObject({
      ...{ rule: "FREQ=MONTHLY;BYDAY=2TU", link: "https://meet.example.org/x", sharing: "amber", leads: [1440, 60] },
    });
    expect(await run("meetings", `${columns}\n${row}\n`)).toMatchObject({ unchanged: 1 });
    expect(errorsOf(await run("meetings", `${columns}\nHourly,2026-12-08T10:00,general,FREQ=HOURLY,,,\n`))).toEqual([
      "2 rule repeat.subDaily",
    ]);
  });

  it("on a wall clock that the zone skips begin when it has jumped, and stay the same", async () => {
    const row = `${MEETINGS}\nEarly,2027-03-28T02:30,Europe/Vienna,,,,,,general\n`;
    await run("meetings", row);
    expect(await w.db((db) => db.meeting.findFirst())).toMatchObject({
      startsLocal: "2027-03-28T03:30",
      startsAt: new Date("2027-03-28T01:30:00Z"),
    });
    expect(await run("meetings", row)).toMatchObject({ unchanged: 1 });
  });

  it("with mistakes are named, and twins of title and start", async () => {
    const report = await run(
      "meetings",
      `${MEETINGS}\nA,30.11.2026,,,,,,,general\nB,2026-12-01T08:30,Atlantis,soon,daily,,2 months,nobody,nowhere\nC,2026-12-01T08:30,,,,,,,general\nC,2026-12-01 08:30,UTC,,,,,,general\nD,2026-12-01T08:30,,,,,,,\n`,
    );
    expect(errorsOf(report)).toEqual([
      "2 start import.cell.local",
      "3 zone option.zone",
      "3 duration option.duration",
      "3 repeat option.choice",
      "3 remind option.leads.part",
      "3 organiser option.person",
      "3 channel import.cell.channel",
      "5 title import.row.twice",
      "6 channel import.cell.empty",
    ]);
    expect(report).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ message: "I don’t know the channel “nowhere” here. There is #general." }),
      ]) as unknown,
    });
  });
});

const CONCLUSIONS = "reference,text,meeting,pillar,topic,country,date,language,sharing";

describe("conclusions", () => {
  it("name their meeting by its title", async () => {
    await run("meetings", `${MEETINGS}\nReunión regional,2019-11-13T09:00,,,,,,,general\n`);
    const report = await run(
      "conclusions",
      `${CONCLUSIONS}\nm-1,"Share ""more""",REUNION REGIONAL,International cooperation,rastreo,,2019-11-15,en,clear\n,Nothing else,,,,,,fr,\n`,
    );
    expect(report).toMatchObject({ ok: true, created: 2 });
    const [shared, bare] = await w.db((db) =>
      db.conclusion.findMany({ orderBy: { text: "desc" }, include: { meeting: true } }),
    );
    expect(shared).toMatchObject({
      reference: "m-1",
      text: 'Share "more"',
      meeting: { title: "Reunión regional" },
      pillarKey: "cooperation",
      topics: ["tracing"],
      countries: [],
      concludedAt: new Date("2019-11-15T12:00:00Z"),
      createdAt: w.clock.now(),
      language: "en",
      sharing: "clear",
    });
    expect(bare).toMatchObject({ reference: null, meeting: null, concludedAt: w.clock.now(), sharing: "green" });
  });

  it("of a meeting that is not there, cancelled or not the only one of its name are named", async () => {
    await run(
      "meetings",
      `${MEETINGS}\nTwin,2026-12-01T08:30,,,,,,,general\nTwin,2026-12-02T08:30,,,,,,,general\nGone,2026-12-02T08:30,,,,,,,general\n`,
    );
    await w.db((db) => db.meeting.updateMany({ where: { title: "Gone" }, data: { cancelledAt: w.clock.now() } }));
    const report = await run(
      "conclusions",
      `${CONCLUSIONS}\n,A,Nowhere,,,,,en,\n,B,Twin,,,,,en,\n,C,Gone,,,,,en,\n,D,,tracing,cooperation,,2027-01-01,en,\n,D,,,,,,en,\n`,
    );
    expect(errorsOf(report)).toEqual([
      "2 meeting import.cell.meeting.none",
      "3 meeting import.cell.meeting.many",
      "4 meeting import.cell.meeting.none",
      "5 pillar option.term",
      "5 topic option.term",
      "5 date import.cell.future",
      "6 text import.row.twice",
    ]);
    const [one] = await w.db((db) => db.meeting.findMany({ where: { title: "Twin" } }));
    expect(await run("conclusions", `${CONCLUSIONS}\n,B,${one!.id},,,,,en,\n`)).toMatchObject({ ok: true, created: 1 });
  });
});
