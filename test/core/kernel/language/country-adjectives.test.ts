import { expect, it } from "vitest";
import { isCommonWord } from "../../../../src/core/kernel/language/common-words/common-words.ts";
import { COUNTRIES } from "../../../../src/core/kernel/language/countries.ts";
import { countryAdjectives } from "../../../../src/core/kernel/language/country-adjectives/country-adjectives.ts";
import { fold } from "../../../../src/core/kernel/text/fold.ts";
import { namedIn } from "../../../../src/core/services/taxonomy/named-in.ts";
import { sameWords } from "../../../../src/core/services/taxonomy/same-words.ts";

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
  // Of two countries, none is named.
  ["Congolese customs", []],
])("name countries: %s", (words, countries) => {
  expect(namedIn(words, []).countries).toEqual(countries);
});

it.each([
  ["chileno", "chile"],
  ["costarricense", "rica"],
  ["estadounidense", "states"],
  ["british", "kingdom"],
  ["salvadorena", "salvador"],
])("lead to words of a country's own names: %s to %s", (adjective, word) => {
  const words = sameWords([]).get(adjective);
  expect(words).toContain(word);
  expect(words).not.toContain("costa");
  expect(words).not.toContain("united");
});
