import { expect, it } from "vitest";
import { exampleOf, hintOf } from "../../../../src/adapters/kit/forms/hint.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { field } from "./forming.ts";

const t = translator("en");
const LABEL = "Languages: en, es";

it("says the example of what is written, and none where there is only to tick", () => {
  expect(exampleOf(field("text", { text: LABEL }))).toBe("en, es.");
  const choices = ["en", "es"].map((value) => ({ value, label: value }));
  const several = field("choices", { text: LABEL, choices });
  expect([exampleOf(several), hintOf(several, false, t)]).toEqual([undefined, undefined]);
  // Where there are more than a list holds, they are written.
  expect(hintOf(several, true, t)).toBe("One or more, with commas between them.");
});
