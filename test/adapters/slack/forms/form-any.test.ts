import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { readSubmission } from "../../../../src/adapters/slack/forms/submission.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import type { FieldErrors, FormField } from "../../../../src/core/kernel/forms/form.ts";
import { anyText } from "../../../support/arbitrary-view.ts";
import { fieldOfKind, type KindName } from "../../../support/option-kinds.ts";
import { shownBy } from "../rendering/check-blocks.ts";
import { submitted } from "./slack-state.ts";
import { context, formOf, modal } from "./forming.ts";

const WORDS = [
  "text",
  "long",
  "when",
  "day",
  "duration",
  "hours",
  "leads",
  "invited",
  "repeat",
  "country",
  "term",
  "language",
  "zone",
  "reference",
  "integer",
  "link",
  "choices",
] as const;
const typed = anyText.filter(
  (s) =>
    s.length <= LIMITS.INPUT_TEXT &&
    !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/.test(s),
);
const valued: fc.Arbitrary<Partial<FormField> & { kind: KindName }> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...WORDS), value: typed }),
  fc.record({
    kind: fc.constantFrom("text" as const, "long" as const),
    value: fc.constantFrom("a\nb", "  spaced  ", "0"),
  }),
  fc.record({
    kind: fc.constant("integer" as const),
    value: fc.integer({ min: 1, max: 99 }).map(String),
    least: fc.constant(1),
    most: fc.constant(99),
  }),
  fc.record({ kind: fc.constant("flag" as const), value: fc.constantFrom("true", "false"), required: fc.boolean() }),
  fc.record({
    kind: fc.constant("choice" as const),
    value: fc.constantFrom("red", "blue", "a".repeat(200)),
    choices: fc.constant(["red", "blue", "a".repeat(200)].map((v) => ({ value: v, label: v }))),
  }),
  fc.integer({ min: 1, max: 100 }).chain((amount) => {
    const all = Array.from({ length: amount }, (_, i) => ({
      value: i === 0 ? "a".repeat(200) : `v${i}`,
      label: `Label ${i}`,
    }));
    const picked = fc.shuffledSubarray(all, { minLength: 1 }).map((some) =>
      all
        .filter((c) => some.includes(c))
        .map((c) => c.value)
        .join(","),
    );
    return picked.map((value) => ({ kind: "choices" as const, value, choices: all }));
  }),
  fc.record({
    kind: fc.constant("person" as const),
    value: fc.oneof(
      fc.constant({ user: "T1:U222" }),
      typed.filter((s) => s !== "p1"),
    ),
  }),
  fc.record({
    kind: fc.constant("channel" as const),
    value: fc.constantFrom({ id: "C123", name: "C123" }, { id: "G123", name: "board" }),
  }),
  fc.record({ kind: fc.constant("link" as const), value: fc.webUrl() }),
);

describe("any form", () => {
  it("gives back what was given when it is submitted untouched, within the limits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(valued, { minLength: 1, maxLength: 14 }),
        fc.dictionary(fc.constantFrom("k1", "k2"), typed),
        fc.boolean(),
        async (list, known, failing) => {
          const fields = list.map(
            ({ kind, ...f }, i): FormField =>
              fieldOfKind(kind, { required: false, text: `Label ${i}`, ...f, name: `o${i}` }),
          );
          const errors: FieldErrors = failing ? { o0: { problem: problem("option.flag"), message: ["No"] } } : {};
          const view = await modal({ ...formOf(...fields), known }, errors);
          const read = await readSubmission(submitted(view), context);
          expect(read?.carry).toBe("carried");
          const shown = shownBy(view.blocks as KnownBlock[]);
          for (const f of fields) {
            const back = read?.values[f.name];
            // What was wrong cannot be picked again: then it is shown.
            if (failing && f.name === "o0" && back === undefined) {
              const text = typeof f.value === "string" ? f.value : "";
              expect(shown.replace(/\s+/gu, "")).toContain(text.replace(/\s+/gu, ""));
            } else
              expect([f.widget, back]).toEqual([
                f.widget,
                f.widget === "number" && Number.isInteger(Number(f.value)) && f.value !== ""
                  ? back
                  : f.value === ""
                    ? undefined
                    : f.value,
              ]);
          }
          for (const [name, value] of Object.entries(known)) expect(read?.values[name]).toBe(value);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
