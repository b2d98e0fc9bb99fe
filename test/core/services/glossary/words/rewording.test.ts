import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../src/core/kernel/language/language.ts";
import { foldedWords } from "../../../../../src/core/kernel/text/fold.ts";
import { ConceptIndex } from "../../../../../src/core/services/glossary/words/concept-index.ts";
import { type Glossary, meantBy } from "../../../../../src/core/services/glossary/words/meant.ts";
import { rewordings } from "../../../../../src/core/services/glossary/words/rewording.ts";
import { shippedGlossary } from "../../../../../src/core/services/glossary/words/shipped.ts";
import { spansOf } from "../../../../../src/core/services/glossary/words/spans.ts";

function reworded(question: string, asker: Language = "en", glossaries: readonly Glossary[] = [shippedGlossary()]) {
  const tokens = foldedWords(question);
  return rewordings(tokens, meantBy(tokens, spansOf(tokens), asker, glossaries), asker).map(
    ({ from, to, words, weight }) => ({
      of: tokens.slice(from, to).join(" "),
      as: words.join(" "),
      weight: Math.round(weight * 100) / 100,
    }),
  );
}
/** A dictionary: it says of each word all that it may be. */
function generalGlossary(lines: readonly string[]): Glossary {
  const index = new ConceptIndex(lines);
  return {
    trust: 0.85,
    general: true,
    senses: (span) => index.senses(span).map((sense) => ({ ...sense, usual: true })),
  };
}
const as = (question: string, asker?: Language) => reworded(question, asker).map((r) => r.as);

describe("how else words are said", () => {
  it("leads from any language to the others, whatever form the words have", () => {
    expect(as("prosecutors", "en")).toEqual(expect.arrayContaining(["fiscal", "promotor justica", "procureur"]));
    expect(as("los fiscales", "es")).toEqual(expect.arrayContaining(["prosecutor", "procureur"]));
    expect(as("cadenas de custodia", "es")).toEqual(expect.arrayContaining(["chain custody", "cadeia custodia"]));
    expect(as("armes à feu", "fr")).toEqual(expect.arrayContaining(["firearm", "arma fuego", "arma fogo"]));
    expect(as("arma de fogo", "pt")).toEqual(expect.arrayContaining(["firearm", "arma fuego"]));
    expect(as("munições", "pt")).toEqual(expect.arrayContaining(["ammunition", "municion"]));
    expect(as("investigacion", "es")).toEqual(expect.arrayContaining(["investigation", "investigacao"]));
  });
  it("counts less than what was typed: .75 in the asker's language, .65 in others, .6 as another word of the same", () => {
    const found = reworded("cadena de custodia", "fr").filter(({ of }) => of === "cadena de custodia");
    const weight = (words: string) => found.find((r) => r.as === words)?.weight;
    expect(weight("chaine possession")).toBe(0.75);
    expect(weight("chain custody")).toBe(0.65);
    expect(found.every((r) => r.weight <= 0.75)).toBe(true);
    expect(reworded("perquisition", "fr").find((r) => r.as === "visite domiciliaire")?.weight).toBe(0.6);
  });
  it("takes the longest term, and its parts for less", () => {
    const index = new ConceptIndex([
      "noun | chain of custody | cadena de custodia | cadeia de custódia | chaîne de possession",
      "noun | chain | cadena | corrente | chaîne",
    ]);
    const found = reworded("chain of custody", "en", [index]);
    const whole = Math.max(...found.filter((r) => r.of === "chain of custody").map((r) => r.weight));
    const parts = found.filter((r) => r.of !== "chain of custody");
    expect(parts.length).toBeGreaterThan(0);
    expect(Math.max(...parts.map((r) => r.weight))).toBeLessThan(whole);
  });
  it("leads weakly to each of several meanings", () => {
    const index = new ConceptIndex([
      "noun | bank | banco | banco | banque",
      "noun | bank | orilla | margem | rive",
      "noun | river | río | rio | fleuve",
    ]);
    const weights = new Map(reworded("bank", "en", [index]).map((r) => [r.as, r.weight]));
    const sure = reworded("river", "en", [index]).find((r) => r.as === "fleuve")?.weight;
    expect(sure).toBe(0.65);
    expect([weights.get("banque"), weights.get("rive")]).toEqual([0.46, 0.46]);
  });
  it("lets a glossary that stands first have the first say", () => {
    const own = new ConceptIndex(["noun | bank | mesa de entrada | balcão | guichet"]);
    const shipped = new ConceptIndex(["noun | bank | banco | banco | banque"]);
    const weights = new Map(reworded("bank", "en", [own, shipped]).map((r) => [r.as, r.weight]));
    expect(weights.get("guichet")).toBe(0.65);
    expect(weights.get("banque")).toBeLessThan(0.4);
  });
  it("knows words of every day by dictionaries only", () => {
    const lines = ["noun | grace | gracias | graça | grâce", "noun | team | equipo | equipe | équipe"];
    expect(reworded("gracias", "es", [new ConceptIndex(lines)])).toEqual([]);
    const general = generalGlossary(lines);
    expect(reworded("gracias equipo", "es", [new ConceptIndex([]), general]).map((r) => r.as)).toContain("team");
  });
  it("takes what several dictionaries say of a word for one meaning", () => {
    const one = reworded("huella", "es", [generalGlossary(["noun | mark | huella | marca | marque"])]);
    const lines = ["noun | mark | huella | marca | marque", "noun | print | huella | marca | marque"];
    const two = reworded("huella", "es", [generalGlossary(lines)]);
    const weight = (found: typeof one) => found.find((r) => r.as === "mark")?.weight;
    expect(weight(one)).toBe(0.55);
    expect(weight(two)).toBe(0.55);
  });
  it("takes a form of a verb for the verb, where nothing is known of the word itself", () => {
    const index = new ConceptIndex(["verb | die | morir | morrer | mourir", "noun | wine | vino | vinho | vin"]);
    expect(reworded("¿cuándo murió?", "es", [index]).map((r) => r.as)).toContain("die");
    const drinks = new ConceptIndex(["verb | come | venir | vir | venir", "noun | wine | vino | vinho | vin"]);
    expect(reworded("el vino tinto", "es", [drinks]).map((r) => r.as)).not.toContain("come");
    expect(reworded("el vino tinto", "es", [drinks]).map((r) => r.as)).toContain("wine");
    const steals = new ConceptIndex(["verb | steal | robar | roubar | voler"]);
    expect(reworded("stolen", "en", [steals]).map((r) => r.as)).toContain("robar");
  });
  it("does not reword small words, nor what it does not know", () => {
    expect(reworded("or")).toEqual([]);
    expect(reworded("the of and")).toEqual([]);
    expect(reworded("zzyzx iti")).toEqual([]);
    expect(reworded("")).toEqual([]);
  });
  it("never says only the same again", () => {
    for (const question of ["criminal", "fiscal", "firearm", "cadena de custodia"])
      expect(reworded(question).filter((r) => r.of === r.as)).toEqual([]);
  });
});
