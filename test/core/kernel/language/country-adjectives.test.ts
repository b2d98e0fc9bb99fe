import { expect, it } from "vitest";
import { isCommonWord } from "../../../../src/core/kernel/language/common-words/common-words.ts";
import { COUNTRIES } from "../../../../src/core/kernel/language/countries.ts";
import { countryAdjectives } from "../../../../src/core/kernel/language/country-adjectives/country-adjectives.ts";
import { fold } from "../../../../src/core/kernel/text/fold.ts";
import { countriesAlone } from "../../../../src/core/services/questions/conditions/countries.ts";
import { valuesOf } from "../../../../src/core/services/questions/reading/condition.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { countryWords } from "../../../../src/core/services/taxonomy/country-words.ts";

const all = countryAdjectives();

it("are folded, of countries, and no words of every day", () => {
  expect(all.size).toBeGreaterThan(1_500);
  for (const [form, codes] of all) {
    expect(form).toBe(fold(form));
    expect(form).toMatch(/^[a-z]+(?: [a-z]+)?$/);
    expect(isCommonWord(form), form).toBe(false);
    for (const code of codes) expect(COUNTRIES, form).toContain(code);
  }
});

it.each([
  ["los fiscales chilenos", ["CL"]],
  ["la aduana brasileña", ["BR"]],
  ["une experte sénégalaise", ["SN"]],
  ["as polícias moçambicanas", ["MZ"]],
  ["um perito alemão", ["DE"]],
  ["Brazilian and Peruvian prosecutors", ["BR", "PE"]],
  ["des juges colombiennes", ["CO"]],
  ["a Costa Rican judge", ["CR"]],
  ["um juiz espanhol, uma juíza espanhola", ["ES"]],
  ["Congolese customs", ["CG", "CD"]],
])("name countries: %s", (words, countries) => {
  const { conditions } = readQuestion(words, [countriesAlone]);
  expect(conditions.flatMap((one) => valuesOf(one, "country")).sort()).toEqual([...countries].sort());
});

it.each([
  ["chileno", "chile"],
  ["costarricense", "rica"],
  ["estadounidense", "states"],
  ["british", "kingdom"],
  ["salvadorena", "salvador"],
])("lead to words of a country's own names: %s to %s", (adjective, word) => {
  const words = countryWords().get(adjective);
  expect(words).toContain(word);
  expect(words).not.toContain("costa");
  expect(words).not.toContain("united");
});
