import { describe, expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { type Language, LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { conditionName } from "../../../../src/core/services/questions/naming/condition-name.ts";
import type { ConditionWords } from "../../../../src/core/services/questions/naming/condition-words.ts";
import { somebodyWith } from "../../../../src/core/services/questions/naming/somebody-with.ts";
import { AGENCY_KINDS } from "../../../../src/core/services/questions/agencies/agency-kinds.ts";
import { REGIONS } from "../../../../src/core/services/questions/regions/regions.ts";
import { regionName } from "../../../../src/core/services/questions/regions/region-called.ts";
import type { Condition } from "../../../../src/core/services/questions/reading/condition.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { defaultTaxonomy } from "../../../../src/core/services/taxonomy/default-taxonomy.ts";
import "../../../../src/features.ts";
import { RECOGNISERS } from "./read.ts";

/** The same conditions as people ask for them in each language. */
const ASKED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  agency: { en: "customs", es: "aduana", pt: "alfândega", fr: "douane" },
  agencies: { en: "police or a judge", es: "policía o jueza", pt: "polícia ou juiz", fr: "police ou juge" },
  country: { en: "Paraguayan", es: "paraguaya", pt: "paraguaia", fr: "paraguayenne" },
  countries: {
    en: "United States, Brazil",
    es: "Estados Unidos, Brasil",
    pt: "Estados Unidos, Brasil",
    fr: "États-Unis, Brésil",
  },
  region: { en: "latin american", es: "latinoamericana", pt: "latino-americana", fr: "latino-américaine" },
  "region and country": {
    en: "Caribbean and Spain",
    es: "Caribe y España",
    pt: "Caribe e Espanha",
    fr: "Caraïbes et Espagne",
  },
  language: { en: "speaks Quechua", es: "hable quechua", pt: "fale quíchua", fr: "parle quechua" },
  languages: { en: "English or French", es: "inglés o francés", pt: "inglês ou francês", fr: "anglais ou français" },
};
const topic = (key: string): Condition => ({
  ...{ meanings: [{ name: "topic", values: [key] }], typed: "¤typed¤", spans: [], words: [], excluded: false },
});
const TOPICS: Readonly<Record<string, readonly Condition[]>> = {
  topic: [topic("tracing")],
  topics: [topic("tracing"), topic("transfers")],
};

const wordsIn = (language: Language): ConditionWords => ({
  ...{ t: translator(language), format: formatter(language, "UTC") },
  term: (key) => defaultTaxonomy().find((one) => one.key === key)?.labels[language] ?? key,
});
const readIn = (name: string, language: Language): readonly Condition[] =>
  TOPICS[name] ?? readQuestion(ASKED[name]?.[language] ?? "", RECOGNISERS).conditions;

/** One of each group or none, in all ways. */
const GROUPS = [
  ["agency", "agencies"],
  ["country", "countries", "region", "region and country"],
  ["topic", "topics"],
  ["language", "languages"],
];
const COMBINATIONS = GROUPS.reduce<string[][]>(
  (all, group) => all.flatMap((one) => [one, ...group.map((name) => [...one, name])]),
  [[]],
).slice(1);

describe("nobody who meets conditions", () => {
  it.each(LANGUAGES)("is said in %s, in whatever language was asked", (language) => {
    const words = wordsIn(language);
    for (const names of COMBINATIONS) {
      const said = LANGUAGES.map((typed) =>
        somebodyWith(
          names.flatMap((name) => readIn(name, typed)),
          words,
        ),
      );
      expect(new Set(said), names.join(", ")).toEqual(new Set([said[0]]));
      expect(said[0], names.join(", ")).not.toMatch(/¤|undefined|\{|\}| {2}|^ | $|\b[A-Z]{2}\b|asked\./u);
    }
  });

  it("reads as people speak", async () => {
    const lines = LANGUAGES.flatMap((language) => {
      const words = wordsIn(language);
      return COMBINATIONS.map((names) => {
        const who = somebodyWith(
          names.flatMap((name) => readIn(name, language)),
          words,
        );
        return words.t("contact.find.nobody.who", { who });
      });
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("naming.txt");
  });

  it("names each region and agency in each language", async () => {
    const lines = LANGUAGES.flatMap((language) => {
      const words = wordsIn(language);
      const of = (text: string) => readQuestion(text, RECOGNISERS).conditions;
      const regions = REGIONS.map((region) => of(regionName(region, "es"))).filter(([one, more]) => one && !more);
      const agencies = Object.keys(AGENCY_KINDS).map((kind): Condition[] => [
        { meanings: [{ name: "agency", values: [kind] }], typed: "¤", spans: [], words: [], excluded: false },
      ]);
      expect(regions.length).toBeGreaterThan(REGIONS.length - 3);
      return [...regions, ...agencies].map(
        (conditions) =>
          `${conditions.map((one) => conditionName(one, words)).join()}: ${somebodyWith(conditions, words)}`,
      );
    });
    expect(lines.join("\n")).not.toMatch(/¤/u);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("places-and-agencies.txt");
  });
});
