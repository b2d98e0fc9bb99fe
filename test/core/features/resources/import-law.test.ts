import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../../../src/core/services/imports/import-file.ts";
import { type World, world } from "../../../support/world.ts";

const HEADER =
  "title,title_es,kind,country,body,year,adopted,in_force,language,languages,crimes,citation,court,number,outcome,status,status_as_of,replaced_by,source,read_on";
const OLD =
  "Arms Act 1950,Ley de 1950,law,UY,Parliament,1950,1950-03-01,1950-04-01,en,es,terrorism|cybercrime,Act 1,,,,superseded,2026-01-01,Act 2,Official Gazette,2026-02-01";
const NEW = "Arms Act 2014,,law,UY,Parliament,2014,,,en,,,Act 2,,,,in-force,2026-01-01,,,";

let w: World;
beforeAll(async () => {
  w = await world({ demo: true });
});
afterAll(() => w.close());

const imported = (content: string | Uint8Array) =>
  importFile(w, {
    ...{ community: w.community, kind: "resources", dryRun: false, language: "en" },
    content: typeof content === "string" ? Buffer.from(content) : content,
  });
const law = (title: string) =>
  w.db(async (db) => {
    const row = await db.resource.findFirstOrThrow({ where: { title } });
    const where = { resourceId: row.id };
    const history = await db.resourceChange.findMany({ where, orderBy: { number: "asc" } });
    return { ...row, titles: await db.resourceTitle.findMany({ where }), history };
  });

describe("a file of laws", () => {
  it("says all of each, and what took whose place, whichever comes first", async () => {
    expect(await imported([HEADER, OLD, NEW].join("\n"))).toMatchObject({ ok: true, created: 2 });
    expect(await law("Arms Act 1950")).toMatchObject({
      ...{ url: null, body: "Parliament", year: 1950, adoptedOn: new Date("1950-03-01"), languages: ["es"] },
      ...{
        inForceOn: new Date("1950-04-01"),
        citation: "Act 1",
        legalStatus: "superseded",
        source: "Official Gazette",
      },
      ...{ statusAsOf: new Date("2026-01-01"), readOn: new Date("2026-02-01"), history: [] },
      replacedById: (await law("Arms Act 2014")).id,
      titles: [{ language: "es", title: "Ley de 1950" }],
    });
    expect((await law("Arms Act 1950")).crimes.sort()).toEqual(["cybercrime", "terrorism"]);
  });

  it("given again changes nothing; what it does not say stays; what it changes is in the history", async () => {
    expect(await imported([HEADER, OLD, NEW].join("\n"))).toMatchObject({ ok: true, updated: 0, unchanged: 2 });
    const short = "title,kind,country,language,status\nArms Act 2014,law,UY,en,amended";
    expect(await imported(short)).toMatchObject({ ok: true, updated: 1 });
    expect(await law("Arms Act 2014")).toMatchObject({
      ...{ citation: "Act 2", legalStatus: "amended", changedAt: w.clock.now() },
      history: [{ number: 1, what: "status", from: "in-force", to: "amended", byId: null }],
    });
  });

  it.each(["Act 99", "Arms Act 1950"])(
    "is refused as a whole where it names %s, which nothing else is called",
    async (name) => {
      const file = [HEADER, OLD.replace(",Act 2,", `,${name},`)].join("\n");
      expect(await imported(file)).toMatchObject({ ok: false, errors: [{ line: 2, column: "replaced_by" }] });
    },
  );

  it("is refused where one would take the place of what took its own, in the file or in the library", async () => {
    const header = "title,kind,language,citation,replaced_by";
    const both = [header, "Ring one,law,en,Ring 1,Ring two", "Ring two,law,en,Ring 2,Ring 1"].join("\n");
    const errors = [2, 3].map((line) => ({ line, column: "replaced_by" }));
    expect(await imported(both)).toMatchObject({ ok: false, errors });
    expect(await imported([header, "Chain one,law,en,,Chain two", "Chain two,law,en,,"].join("\n"))).toMatchObject({
      ...{ ok: true, created: 2 },
    });
    const back = await imported([header, "Chain two,law,en,,Chain three", "Chain three,law,en,,Chain one"].join("\n"));
    expect(back).toMatchObject({ ok: false, errors });
    expect(JSON.stringify(back)).toContain("That one was replaced by this one itself.");
    const loop = [header, "Loop one,law,en,,", "Loop two,law,en,,Loop three", "Loop three,law,en,,Loop one"];
    expect(await imported(loop.join("\n"))).toMatchObject({ ok: true, created: 3 });
    const closed = await imported([header, "Loop one,law,en,,Loop two", "Loop two,law,en,,Loop three"].join("\n"));
    expect(closed).toMatchObject({ ok: false, errors: [{ line: 2, column: "replaced_by" }] });
  });

  it("may be as long as the library of the demo, and is found by what it says", async () => {
    const file = readFileSync("prisma/demo/resources.csv");
    const rows = parse(file, { columns: true }).length;
    const first = await imported(file);
    expect("errors" in first ? first.errors.slice(0, 9) : []).toEqual([]);
    expect(first).toMatchObject({ ok: true, created: 0, updated: 0, unchanged: rows });
    const { text } = await w.say("resource find ley 20.429", { as: "guest", locale: "es" });
    expect(text).toMatch(/^Ley 20\.429 Nacional de Armas y Explosivos\n/);
    expect(text).toContain("Ley · Argentina · 1973\nVigente, con reformas, al 23 de junio de 2026");
  });
});
