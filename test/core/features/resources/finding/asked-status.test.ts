import { describe, expect, it } from "vitest";
import { bodies, bodiesIn } from "../../../../../src/core/features/resources/asked/bodies.ts";
import { reviewStatus } from "../../../../../src/core/features/resources/asked/status.ts";
import { valuesOf } from "../../../../../src/core/services/questions/reading/condition.ts";
import { readQuestion } from "../../../../../src/core/services/questions/reading/read-question.ts";

describe("whether law holds", () => {
  const asked = (text: string) =>
    readQuestion(text, [reviewStatus]).conditions.map((one) => [
      one.excluded ? "not" : "is",
      ...valuesOf(one, "status"),
    ]);

  it.each(["laws in force", "reglamento de explosivos vigente", "leis em vigor", "lois en vigueur"])(
    "as it is now: %s",
    (text) => expect(asked(text)).toEqual([["is", "in-force", "amended"]]),
  );
  it.each([
    "regulations not yet in force",
    "leyes que todavía no están en vigor",
    "leis ainda não vigentes",
    "règlements qui ne sont pas encore en vigueur",
  ])("later, and excludes nothing: %s", (text) => expect(asked(text)).toEqual([["is", "not-yet"]]));
  it.each([
    "acts no longer in force",
    "una ley que ya no está en vigor",
    "decretos que não estão mais em vigor",
    "une loi qui n’est plus en vigueur",
  ])("no more: %s", (text) => expect(asked(text)).toEqual([["is", "repealed", "superseded"]]));
  it.each(["acts not in force", "leyes no vigentes", "leis que não estão em vigor", "lois qui ne sont pas en vigueur"])(
    "no more, or not yet: %s",
    (text) => expect(asked(text)).toEqual([["is", "repealed", "superseded", "not-yet"]]),
  );
});

describe("a body", () => {
  const asked = (text: string) => readQuestion(text, [bodies]).conditions.flatMap((one) => valuesOf(one, "body"));

  it.each([
    ["resoluciones de la onu", ["un"]],
    ["tratados de la oea", ["oas"]],
    ["recomendaciones del gafi", ["fatf"]],
    ["arrêts de la Cour européenne des droits de l'homme", ["european-human-rights-court"]],
    ["rulings of the European Court of Justice", ["eu-court"]],
    ["quem eu procuro", []],
  ])("is known as it is typed: %s", (text, keys) => expect(asked(text)).toEqual(keys));
  it("is the court that decided, in whatever language", () => {
    expect(bodiesIn("Court of Justice of the European Union")).toEqual(
      bodiesIn("Cour de justice de l’Union européenne"),
    );
  });
});
