import { expect, it } from "vitest";
import { urgent } from "../../../../src/core/services/questions/conditions/urgent.ts";
import { readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";

it.each([
  ["quién atiende de noche en Paraguay", true],
  ["who answers at night", true],
  ["quem atende à noite", true],
  ["qui répond la nuit", true],
  ["urgente, Paraguay", true],
  ["quién atiende en Paraguay", false],
  ["Ana Noche", false],
])("who answers at any hour is asked for: %s", (text, is) => {
  expect(readQuestion(text, [urgent]).conditions.length > 0).toBe(is);
});
