import { describe, expect, it } from "vitest";
import { cities } from "../../../../src/core/services/questions/conditions/cities.ts";
import { citiesAt, maybeCities } from "../../../../src/core/services/questions/conditions/own-cities.ts";
import { conditionName } from "../../../../src/core/services/questions/naming/condition-name.ts";
import { somebodyWith } from "../../../../src/core/services/questions/naming/somebody-with.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import "../../../../src/features.ts";
import { inShort, RECOGNISERS } from "./read.ts";

const CITIES = [
  { key: "ciudad-del-este", name: "Ciudad del Este", countries: ["PY"] },
  { key: "asuncion", name: "Asunción", countries: ["PY"] },
  { key: "rosario", name: "Rosario", countries: ["AR"] },
  { key: "san-lorenzo", name: "San Lorenzo", countries: ["AR", "PY"] },
  { key: "santa-cruz-de-la-sierra", name: "Santa Cruz de la Sierra", countries: ["BO"] },
];

/** As contacts read it: those of the stretches that go by the name of a city; a word alone where nobody is called so. */
function read(text: string, called: readonly string[] = []) {
  const plain = readQuestion(text, RECOGNISERS);
  const found = maybeCities(plain).flatMap(({ from, to, keys, name = "", led }) => {
    const own = CITIES.filter(({ key }) => keys.includes(key));
    const isName = called.includes(name);
    return own.length === 0 || (isName && !led) ? [] : [{ from, to, isName, cities: own }];
  });
  const others = RECOGNISERS.filter((one) => one !== cities);
  return readQuestion(text, [...others, citiesAt(found)]);
}

describe("a city in which somebody is", () => {
  it.each([
    ["Ciudad del Este tracing", ["city ciudad-del-este", "rest tracing"]],
    ["CIUDAD DEL ESTE", ["city ciudad-del-este", "rest"]],
    ["quién en asuncion", ["city asuncion", "rest quién en"]],
    ["alguém em Assunção", ["city asuncion", "rest alguém em"]],
    ["customs in Asunción", ["agency customs", "city asuncion", "rest in"]],
    ["Asunción o Rosario", ["city asuncion rosario", "rest o"]],
    ["San Lorenzo, Paraguay", ["city san-lorenzo", "country PY", "rest ,"]],
    ["santa cruz de la sierra urgente", ["city santa-cruz-de-la-sierra", "rest urgente"]],
    ["Asunción and Brazil", ["country PY BR", "rest and"]],
    ["Paraguay but not Asunción", ["country PY", "not city asuncion", "rest -Asunción"]],
    ["Foz do Iguaçu", ["country BR", "rest"]],
    ["Santiago de Chile", ["country CL", "rest"]],
  ])("%s", (text, expected) => {
    const question = read(text);
    expect([...inShort(question.conditions), `rest ${question.rest()}`].map((one) => one.trim())).toEqual(expected);
  });

  it("is a word that is somebody's name only behind what leads to a place", () => {
    expect(inShort(read("Rosario Benítez", ["rosario"]).conditions)).toEqual([]);
    expect(inShort(read("quién en Rosario", ["rosario"]).conditions)).toEqual(["city rosario"]);
    expect(inShort(read("Rosario rastreo").conditions)).toEqual(["city rosario"]);
  });

  it.each(["Paraguay", '"Asunción"', "a@asuncion.example", "who is at work now?"])("is none in: %s", (text) =>
    expect(inShort(read(text).conditions).filter((one) => one.startsWith("city"))).toEqual([]),
  );

  it("stays what a question may have in few stretches, however long that is", () => {
    const text = Array.from({ length: 300 }, (_, n) => `Palabra${n}`).join(" ");
    expect(maybeCities(readQuestion(text, RECOGNISERS)).length).toBeLessThanOrEqual(60);
  });

  it("is called as it is written where somebody is", () => {
    const words = { t: translator("es"), format: formatter("es", "UTC"), term: (key: string) => key };
    const { conditions } = read("ciudad del este, paraguay");
    expect(conditions.map((one) => conditionName(one, words))).toEqual(["Ciudad del Este", "Paraguay"]);
    expect(somebodyWith(conditions, words)).toBe("en Ciudad del Este, Paraguay");
  });
});
