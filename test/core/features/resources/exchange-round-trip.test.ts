import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { long, text } from "../../../../src/core/kernel/options/kinds/simple.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";
import {
  exportResources,
  type ResourceExport,
  RESOURCE_FORMATS,
} from "../../../../src/core/features/resources/exchange/out/export-resources.ts";
import {
  LEGAL_STATUSES,
  RESOURCE_KINDS,
  type ResourceInput,
} from "../../../../src/core/features/resources/resource.ts";
import { CRIMES } from "../../../../src/core/services/taxonomy/crimes.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { errorsOf, importing } from "../../services/imports/importing.ts";
import { resource, save } from "./library.ts";

const FORMATS = Object.keys(RESOURCE_FORMATS) as (keyof typeof RESOURCE_FORMATS)[];
const OTHER = "c2";
let w: World;
beforeAll(async () => {
  w = await world({ demo: true });
  await addCommunity(w.store, OTHER, "other", w.clock.now());
  await w.store.asCommunity(OTHER, "maintenance", async (db) => {
    const terms = await w.db((own) => own.topic.findMany());
    await db.topic.createMany({
      skipDuplicates: true,
      data: terms.map(({ communityId: _own, labels, ...term }) => ({
        ...{ communityId: OTHER, labels: labels as object, ...term },
      })),
    });
  });
});
afterAll(() => w.close());

async function exported(format: ResourceExport["format"], language: Language): Promise<Buffer> {
  const file = await w.store.asCommunity(w.community, "maintenance", (db) =>
    exportResources(
      { db, community: w.community },
      { format, filter: {}, t: translator(language), community: "Test", made: "exported by Ana", day: "2026-11-24" },
    ),
  );
  if (file === undefined || file === "many") throw new Error("there is nothing to export");
  return Buffer.from(await file.file.content());
}

/** Everything of a library that is published, but for when and under which ids it came there. */
const library = (community: string) =>
  w.store.asCommunity(community, "maintenance", async (db) => {
    const rows = await db.resource.findMany({
      where: { communityId: community, publishedAt: { not: null } },
      include: { topics: { orderBy: { topicKey: "asc" } }, titles: { orderBy: { language: "asc" } } },
    });
    const called = new Map(rows.map(({ id, title, country }) => [id, `${title} ${country}`]));
    return rows
      .map(({ communityId: _c, id: _i, createdAt: _m, publishedAt: _p, changedAt: _a, replacedById, ...row }) => ({
        ...row,
        crimes: row.crimes.toSorted(),
        topics: row.topics.map(({ topicKey }) => topicKey),
        titles: row.titles.map(({ language, title }) => [language, title]),
        replacedBy: called.get(replacedById ?? ""),
      }))
      .sort((a, b) => (`${a.folded} ${a.country}` < `${b.folded} ${b.country}` ? -1 : 1));
  });
const empty = (community: string) =>
  w.store.asCommunity(community, "maintenance", (db) => db.resource.deleteMany({ where: { communityId: community } }));

async function imports(format: ResourceExport["format"], language: Language, count: number): Promise<void> {
  const file = await exported(format, language);
  const again = await importing(w)("resources", file);
  expect([format, language, errorsOf(again)]).toEqual([format, language, []]);
  expect(again).toMatchObject({ ok: true, created: 0, updated: 0, unchanged: count });
  const there = await importing(w)("resources", file, { community: OTHER });
  expect([format, language, errorsOf(there)]).toEqual([format, language, []]);
  expect(there).toMatchObject({ ok: true, created: count });
  expect(await library(OTHER)).toEqual(await library(w.community));
  await empty(OTHER);
}

it("gives an empty community the demo's library, from a file of any form in any language, and changes nothing of its own", async () => {
  const { length } = await library(w.community);
  expect(length).toBeGreaterThan(150);
  for (const [at, language] of LANGUAGES.entries()) await imports(FORMATS[at % 2] ?? "csv", language, length);
});

/** Text as people's is kept: what the options make of it; undefined where nothing is left. */
const kept = (raw: string, kind: ReturnType<typeof text>): string | undefined => {
  const read = kind.read(raw.slice(0, kind.max), {} as ParseContext) as { value?: string };
  return read.value;
};
const SIGNS = [
  ...Array.from("aÑéжع中🙂\"',;:|\\\t\n\r =+-@–—<&#^%"),
  ...["👩‍👩‍👧", "\ufffd", "𝕏", "_x0041_", "TLP:", "'=", "-"],
];
const odd = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...SIGNS) });
const said = (kind: ReturnType<typeof text>) =>
  fc.option(
    odd.map((raw) => kept(raw, kind)).filter((value) => value !== undefined),
    { nil: undefined },
  );
const day = fc.option(fc.constantFrom("1950-02-28", "2026-02-28", "2030-12-31"), { nil: undefined });
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const anything = fc.record({
  title: said(text(140)),
  kind: fc.constantFrom(...RESOURCE_KINDS),
  country: fc.option(fc.constantFrom("PY", "BR", "FR"), { nil: undefined }),
  url: fc.option(fc.constantFrom("https://example.org/a?b=c&d=%20e", "http://example.org/=1"), { nil: undefined }),
  ...{ body: said(text(160)), citation: said(text(160)), court: said(text(160)), caseNumber: said(text(160)) },
  ...{ outcome: said(long(600)), source: said(text(500)), summary: said(long(600)) },
  ...{ adoptedOn: day, inForceOn: day, statusAsOf: day, readOn: day },
  year: fc.option(fc.integer({ min: 1800, max: 2100 }), { nil: undefined }),
  language: fc.constantFrom("es", "pt", "fr", "en", "gn"),
  languages: some(["es", "en", "gn", "nl"]),
  topics: some(["tracing", "marking", "customs"]),
  crimes: some(CRIMES),
  pillar: fc.option(fc.constantFrom("policy", "cooperation"), { nil: undefined }),
  legalStatus: fc.constantFrom(...LEGAL_STATUSES),
  sharing: fc.constantFrom("clear", "green", "amber"),
  titles: fc.record({ es: said(text(160)), fr: said(text(160)) }),
  follows: fc.boolean(),
});

it("does so whatever stands in it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 15, maxLength: 25 }), async (all) => {
      await empty(w.community);
      const called = (at: number) => `${all[at]?.title ?? "Law"} ${at}`;
      const given = all.map(({ follows, titles: { es, fr }, ...one }, at) => ({
        ...(Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as object),
        title: called(at),
        titles: Object.fromEntries(
          Object.entries({ es, fr }).filter(([code, title]) => title !== undefined && code !== one.language),
        ),
        ...(follows && at > 0 ? { replacedByName: called(at - 1) } : {}),
      })) as ResourceInput[];
      await save(w, given);
      await imports(FORMATS[given.length % 2] ?? "csv", "en", given.length);
      expect(await library(w.community)).toHaveLength(given.length);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

it("takes no label from what it is on, and gives none that no file gives", async () => {
  await empty(w.community);
  await save(w, [resource("Red", { sharing: "red" }), resource("Amber", { sharing: "amber" })]);
  const csv = (await exported("csv", "en")).toString();
  expect(csv).toMatch(/^\ufeff"?TLP:RED · /);
  expect(await importing(w)("resources", csv)).toMatchObject({ ok: true, unchanged: 2 });
  const silent =
    "title,kind,language,url\nAmber,treaty,en,https://www.unodc.org/\nRed,treaty,en,https://www.unodc.org/";
  expect(await importing(w)("resources", silent)).toMatchObject({ ok: true, unchanged: 2 });
  expect(errorsOf(await importing(w)("resources", csv, { community: OTHER }))).toEqual([
    expect.stringMatching(/^\d sharing import\.label\.not$/),
  ]);
  expect(errorsOf(await importing(w)("resources", "title,kind,language,sharing\nRed,treaty,en,green"))).toEqual([
    "2 sharing resource.import.label.stays",
  ]);
});
