import { describe, expect, it } from "vitest";
import { saysDefault, saysOff } from "../../../../src/core/kernel/options/keywords.ts";

describe("words for nothing", () => {
  it.each(["default", "Por defecto", "predeterminado", "padrão", "par défaut", "DÉFAUT"])(
    "%s means the default",
    (word) => {
      expect([saysDefault(word), saysOff(word)]).toEqual([true, false]);
    },
  );
  it.each(["off", "None", "ninguno", "nenhum", "aucune", "não"])("%s means not at all", (word) => {
    expect([saysDefault(word), saysOff(word)]).toEqual([false, true]);
  });
  it.each(["", "defaults", "offline", "09:00-18:00"])("%j means neither", (word) => {
    expect([saysDefault(word), saysOff(word)]).toEqual([false, false]);
  });
});
