import { describe, expect, it } from "vitest";
import { verbOf } from "../../../../src/core/kernel/language/verb-forms.ts";

const VERBS = {
  en: { stolen: "steal", underwent: "undergo" },
  es: {
    ...{ obtuvieron: "obtener", propuso: "proponer", hizo: "hacer", redujo: "reducir", intervino: "intervenir" },
    ...{ murio: "morir", mueren: "morir", persiguio: "perseguir", impiden: "impedir", encuentran: "encontrar" },
    ...{
      resuelven: "resolver",
      prefieren: "preferir",
      requiere: "requerir",
      detienen: "detener",
      descubrio: "descubrir",
    },
    ...{ construyeron: "construir", leyo: "leer", prohibiria: "prohibir", vivian: "vivir", estuvo: undefined },
  },
  pt: {
    obteve: "obter",
    manteve: "manter",
    fizeram: "fazer",
    propos: "propor",
    trouxe: "trazer",
    prenderao: "prender",
  },
  fr: { obtint: "obtenir", devint: "devenir", apprit: "apprendre", inscrivit: "inscrire", recoivent: "recevoir" },
} as const;

describe("a form of a verb that stemmers do not know", () => {
  for (const [language, verbs] of Object.entries(VERBS))
    for (const [form, verb] of Object.entries(verbs))
      it(`${form} is ${verb ?? "none"} (${language})`, () => {
        expect(verbOf(language as keyof typeof VERBS, form)).toBe(verb);
      });
  it("is none of a word that has no such ending", () => {
    for (const word of ["arma", "fiscal", "huella", "convenio internacional", ""])
      expect(verbOf("es", word)).toBe(undefined);
    expect(verbOf("en", "became")).toBe("become");
    expect(verbOf("en", "unbecame")).toBe(undefined);
  });
});
