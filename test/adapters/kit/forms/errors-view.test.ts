import { describe, expect, it } from "vitest";
import { errorView, suggestionsOf } from "../../../../src/adapters/kit/forms/errors-view.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { field, formOf, wrong } from "./forming.ts";

describe("what is wrong with a form", () => {
  const form = formOf(
    field("when", { text: "When: tomorrow", value: "someday" }),
    field("text", { name: "title", text: "Title", required: true }),
    field("country", { name: "country", text: "Country", value: "Narnia" }),
  );
  const errors = {
    ...wrong("Which one?", [
      { value: "2027-03-04 15:00 America/Bogota", label: "4 March" },
      { value: "2027-03-05 15:00 America/Bogota", label: "5 March" },
    ]),
    country: { problem: problem("option.flag"), message: ["No country."] },
    replaces: { problem: problem("option.flag"), message: ["No such meeting."] },
  };

  it.each(LANGUAGES)("is said field by field, with what was given and what would be right, in %s", (language) => {
    const t = translator(language);
    const view = errorView(form, errors, { t, format: formatter(language, "America/Bogota") });
    const plain = toPlain(view, { format: formatter(language, "America/Bogota"), now: new Date(0) });
    for (const said of [
      "Which one?",
      t("field.typed", { text: "someday" }),
      "4 March",
      "5 March",
      "No country.",
      t("field.missing"),
      t("field.hint.words"),
      "No such meeting.",
    ])
      expect(plain).toContain(said);
    expect(view.tone).toBe("warning");
  });

  it("comes with values that would be right, the best of each field first, ten at most", () => {
    expect(suggestionsOf(errors)).toEqual([
      { option: "x", value: "2027-03-04 15:00 America/Bogota", label: "4 March" },
      { option: "x", value: "2027-03-05 15:00 America/Bogota", label: "5 March" },
    ]);
    const many = Array.from({ length: 8 }, (_, i) => ({ value: `${i}`, label: `${i}` }));
    const both = suggestionsOf({
      a: { ...errors.country, suggestions: many },
      b: { ...errors.country, suggestions: many },
    });
    expect(both.map((s) => `${s.option}${s.value}`)).toEqual([
      "a0",
      "b0",
      "a1",
      "b1",
      "a2",
      "b2",
      "a3",
      "b3",
      "a4",
      "b4",
    ]);
    expect(suggestionsOf(undefined)).toEqual([]);
  });
});
