import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { type ImportOptions, importDictionary } from "../../../src/terminal/glossary/import-dictionary.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { TEI, teiOf } from "../../support/tei.ts";
import { type World, world } from "../../support/world.ts";
import { benchOf, hear, listening } from "./heard.ts";

let w: World;
let folder: string;
beforeAll(async () => {
  w = await world();
  folder = mkdtempSync(join(tmpdir(), "dictionaries-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await w.close();
});

/** Imports a file as the command line does, in this process. */
async function bring(name: string, content: string, options: ImportOptions = {}) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { io, out, err, progress } = listening();
  const client = { run: (command: never, args: unknown) => runCliCommand(command, args, benchOf(w), io) };
  const exit = await importDictionary(path, options, { client: client as never, io, t: translator("en") });
  return { exit, out: out.join("\n"), err: err.join("\n"), progress };
}
const entries = () => w.db((db) => db.dictionaryEntry.count());

it("says what a TEI file holds, under which licence, and line by line what is left out; a dry run writes nothing", async () => {
  const dry = await bring("eng-spa.tei", TEI, { dryRun: true });
  expect(dry.exit).toBe(0);
  expect(dry.out).toContain("English-Spanish FreeDict Dictionary: 3 meanings");
  expect(dry.out).toContain("Licence: Available under the terms of the");
  expect(dry.out).toContain("That was a dry run: nothing was written.");
  expect(dry.err).toContain("3 entries left out");
  expect(dry.err).toMatch(/Line \d+: “-able” has no translation that I can use\./);
  expect(dry.progress.at(-1)).toMatchObject({ label: "reading" });
  expect(await entries()).toBe(0);
});

it("imports it, once; searches and people find it, with its licence; and takes it away again", async () => {
  expect((await bring("eng-spa.tei", TEI)).out).toContain("test: imported.");
  const stored = await entries();
  expect(stored).toBeGreaterThan(5);
  expect((await bring("eng-spa.tei", TEI)).out).toContain("test: that file is there already.");
  expect(await entries()).toBe(stored);
  expect((await w.say("term find Andrés e hijos")).text).toContain("Andrew & Sons");
  const listed = await hear(w, "glossary", { does: "list" });
  expect(listed.out).toMatch(/^test: English-Spanish FreeDict Dictionary \(\d+ entries\)\. Licence: Available/);
  const less = teiOf(
    '<entry><form><orth>pen</orth></form><sense><cit type="trans"><quote>pluma</quote></cit></sense></entry>',
  );
  expect((await bring("eng-spa.tei", less)).exit).toBe(0);
  expect(await entries()).toBe(2);
  const name = "English-Spanish FreeDict Dictionary";
  expect(await hear(w, "glossary", { does: "remove", name })).toMatchObject({ exit: 0, out: "test: removed." });
  expect(await hear(w, "glossary", { does: "remove", name })).toMatchObject({
    exit: 1,
    err: `test: there is no dictionary “${name}”.`,
  });
  expect((await hear(w, "glossary", { does: "list" })).out).toBe("test: no dictionaries.");
  expect(await w.db((db) => db.audit.count({ where: { action: "dictionary.import" } }))).toBe(2);
  expect(await w.db((db) => db.audit.count({ where: { action: "dictionary.remove" } }))).toBe(1);
});

it("imports the same file again in the other direction", async () => {
  const words = teiOf(
    '<entry><form><orth>lupa</orth></form><sense><cit type="trans"><quote>loupe</quote></cit></sense></entry>',
  );
  expect((await bring("words.tei", words, { from: "es", to: "fr" })).out).toContain("test: imported.");
  expect((await bring("words.tei", words, { from: "es", to: "fr" })).out).toContain(
    "test: that file is there already.",
  );
  expect((await bring("words.tei", words, { from: "pt", to: "fr" })).out).toContain("test: imported.");
});

it("leaves out what is longer than any term, and shortens what the file calls itself", async () => {
  const long = teiOf(
    `<entry><form><orth>${"a".repeat(3_000)}</orth></form><sense><cit type="trans"><quote>lupa</quote></cit></sense></entry>
     <entry><form><orth>lens</orth></form><sense><cit type="trans"><quote>lente</quote></cit></sense></entry>`,
  ).replace(/<title>[^<]*/, `<title>English-Spanish ${"word ".repeat(1_000)}`);
  const { exit, out, err } = await bring("long.tei", long);
  expect([exit, out]).toEqual([0, expect.stringContaining("test: imported.")]);
  expect(err).toContain("1 entry left out");
});

it("imports a table of several languages, and needs a licence for what does not say its own", async () => {
  const table = "en;es;pt\nheadstamp, head stamp;marcaje de culote;marcação de base\n";
  await expect(bring("terms.csv", table)).rejects.toMatchObject({
    problem: { code: "terminal.glossary.licence.none" },
  });
  expect((await bring("terms.csv", table, { licence: "CC0" })).out).toContain("terms: 1 meanings");
  expect((await w.say("term find marcaje de culote")).text).toMatch(/headstamp; head stamp[\s\S]*From terms \(CC0\)/);
});

it("names each wrong line, and then uses nothing of the file", async () => {
  const wrong = await bring("bad.csv", "en,es\nseal,sello\nlonely,\n,solo\n", { licence: "CC0" });
  expect(wrong).toMatchObject({ exit: 1, out: "" });
  expect(wrong.err.split("\n")).toEqual([
    "Line 3: This line has terms in fewer than two languages.",
    "Line 4: This line has terms in fewer than two languages.",
  ]);
  expect((await bring("bad.csv", "en,de\nseal,Siegel\n", { licence: "CC0" })).err).toContain(
    "“de” is none of the languages",
  );
  expect((await bring("bad.csv", "en\nseal\n", { licence: "CC0" })).err).toContain("at least two languages");
  expect((await bring("bad.tei", TEI.replace("</sense>", "</sens>"))).err).toMatch(/^Line \d+: The file breaks off/);
  await expect(bring("x.tei", TEI, { from: "en", to: "klingon" })).rejects.toMatchObject({
    problem: { code: "terminal.glossary.language" },
  });
  for (const half of [{ from: "en" }, { to: "es" }])
    await expect(bring("x.tei", TEI, half)).rejects.toMatchObject({ problem: { code: "terminal.glossary.direction" } });
  await expect(
    importDictionary(join(folder, "absent.tei"), {}, { client: {} as never, io: listening().io, t: translator("en") }),
  ).rejects.toMatchObject({ problem: { code: "terminal.import.file" } });
});
