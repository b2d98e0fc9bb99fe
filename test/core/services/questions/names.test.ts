import { describe, expect, it } from "vitest";
import { nicknames, spellings } from "../../../../src/core/services/questions/names/name-wordings.ts";
import { soundOf, soundsOf } from "../../../../src/core/services/questions/names/sounds.ts";
import { otherSpellings } from "../../../../src/core/services/questions/names/transliteration.ts";

describe("names", () => {
  it.each([
    ["Goikoetxea", "Goicoechea"],
    ["Giménez", "Jimenes"],
    ["Curihuinca", "Curihuinka"],
    ["Chávez", "Chabes"],
    ["Philippe", "Filipe"],
    ["Nuñes", "Nunez"],
  ])("%s sounds like %s", (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

  it.each([
    ["Marín", "Martín"],
    ["Rojas", "Rosas"],
    ["Quiroga", "Quiroz"],
  ])("%s sounds unlike %s", (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));

  it("of few letters, or in others, have no sound", () => {
    expect(soundsOf("Lee Иванов Paz 3000")).toEqual([]);
  });

  it.each([
    ["Иван Петров", "ivan petrov"],
    ["Сергей Шевченко", "sergei shevchenko"],
    ["Дмитрий Жуков", "dmitry zhukov"],
    ["Наталья Юрченко", "natalya yurchenko"],
  ])("%s is written %s", (name, latin) => expect(otherSpellings(name)).toContain(latin));

  it("in Latin letters are written as they are", () => expect(otherSpellings("Ana Šimić")).toEqual([]));

  it("are found by what people are called for short, and as they are spelt elsewhere", () => {
    expect(nicknames(["pepe", "en", "paraguay"])).toEqual([{ from: 0, to: 1, words: ["jose"], weight: 0.6 }]);
    expect(spellings(["goicoechea"])).toEqual([{ from: 0, to: 1, words: ["sounds:goikoeXea"], weight: 0.5 }]);
  });
});
