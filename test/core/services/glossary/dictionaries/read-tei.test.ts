import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../src/core/kernel/language/language.ts";
import { readTei } from "../../../../../src/core/services/glossary/dictionaries/read-tei.ts";
import { TEI, teiOf } from "../../../../support/tei.ts";

async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const read = (text: string, languages?: readonly [Language, Language], size?: number) =>
  readTei(pieces(text, size), languages);

describe("a dictionary in TEI, as FreeDict writes it", () => {
  it("gives the words of each entry, those of all its senses, whatever the pieces in which it comes", async () => {
    for (const size of [1, 7, 64, 100_000])
      expect(await read(TEI, undefined, size)).toEqual({
        parallels: [
          { en: ["firearm", "fire-arm"], es: ["arma de fuego"] },
          { en: ["to seize"], es: ["incautar", "decomisar", "aprehender"] },
          { en: ["Andrew & Sons"], es: ["Andrés e hijos"] },
        ],
        skipped: [
          { line: expect.any(Number) as number, problem: { code: "glossary.import.entry", params: { term: "-able" } } },
          { line: expect.any(Number) as number, problem: { code: "glossary.import.entry", params: { term: "DNA" } } },
          {
            line: expect.any(Number) as number,
            problem: { code: "glossary.import.entry", params: { term: "unsaid" } },
          },
        ],
        title: "English-Spanish FreeDict Dictionary",
        licence: expect.stringContaining("GNU General Public License ver. 2.0") as string,
      });
  });
  it("takes its languages from its title, unless they are said", async () => {
    const untitled = TEI.replace("English-Spanish FreeDict Dictionary", "Words");
    expect(await read(untitled)).toEqual({
      faults: [{ line: 0, problem: { code: "glossary.import.languages", params: {} } }],
    });
    const own = await read(TEI.replace("English-Spanish FreeDict", "français-español FreeDict+WikDict"));
    expect("parallels" in own && own.parallels[0]).toEqual({ fr: ["firearm", "fire-arm"], es: ["arma de fuego"] });
    const said = await read(untitled, ["pt", "fr"]);
    expect("parallels" in said && said.parallels[0]).toEqual({ pt: ["firearm", "fire-arm"], fr: ["arma de fuego"] });
  });
  it("says on which line it is no XML, and then uses nothing of it", async () => {
    const broken = await read(TEI.replace("</sense>", "</sens>"));
    expect(broken).toMatchObject({ faults: [{ problem: { code: "glossary.import.xml" } }] });
    expect("faults" in broken && broken.faults[0]?.line).toBeGreaterThan(10);
    expect(await read(TEI.slice(0, 1_500))).toMatchObject({ faults: [{ problem: { code: "glossary.import.xml" } }] });
  });
  it("expands no entities of its own, and reads a hundred thousand characters of nothing", async () => {
    const bomb = `<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${teiOf("<entry><form><orth>&b;</orth></form></entry>")}`;
    expect(await read(bomb)).toMatchObject({ faults: [{ problem: { code: "glossary.import.xml" } }] });
    expect(await read(" ".repeat(100_000))).toMatchObject({ faults: [{}] });
  });
});
