import { ComponentType, type APIModalSubmission } from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixId, formId, tokenOfFix, tokenOfForm } from "../../../../src/adapters/discord/forms/draft-ids.ts";
import { optionOf } from "../../../../src/adapters/discord/forms/field-ids.ts";
import { modalOf } from "../../../../src/adapters/discord/forms/modal.ts";
import { readModal } from "../../../../src/adapters/discord/forms/submission.ts";
import type { FormField } from "../../../../src/core/kernel/forms/form.ts";
import { anyText } from "../../../support/arbitrary-view.ts";
import { fieldOfKind, type KindName } from "../../../support/option-kinds.ts";
import { carry, drafted, formOf, modal, modalRefusals, partsOf, readUntouched, wrong } from "./forming.ts";

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
const clean = anyText.filter(
  (s) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/.test(s) && s.trim() !== "",
);
const typed = clean.filter((s) => s.length <= 4_000);
const values = ["red", "blue", "a".repeat(100)];
const given: fc.Arbitrary<Partial<FormField> & { kind: KindName }> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...WORDS), value: typed }),
  fc.record({
    kind: fc.constantFrom("text" as const, "long" as const),
    value: fc.constantFrom("a\nb", "  spaced  ", "0"),
  }),
  fc.record({ kind: fc.constant("flag" as const), value: fc.boolean(), required: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom("choice" as const, "term" as const),
    value: fc.oneof(fc.constantFrom(...values), typed),
    required: fc.boolean(),
    choices: fc
      .uniqueArray(typed, { maxLength: 40 })
      .map((more) => [...new Set([...values, ...more])].map((v) => ({ value: v, label: v }))),
  }),
  fc
    .record({ kind: fc.constant("choices" as const), required: fc.boolean(), amount: fc.integer({ min: 1, max: 25 }) })
    .chain(({ amount, ...own }) => {
      const all = Array.from({ length: amount }, (_, i) => ({
        value: i === 0 ? "a".repeat(100) : `v${i}`,
        label: `Label ${i}`,
      }));
      const picked = fc.shuffledSubarray(all, { minLength: 1 }).map((some) =>
        all
          .filter((c) => some.includes(c))
          .map((c) => c.value)
          .join(","),
      );
      return picked.map((value) => ({ ...own, value, choices: all }));
    }),
  fc.record({
    kind: fc.constant("language" as const),
    offers: fc.constant(["default", "en", "es"].map((v) => ({ value: v, label: v }))),
    value: fc.constantFrom("en", "es", "español"),
    clearable: fc.constant("default" as const),
  }),
  fc.record({
    kind: fc.constant("person" as const),
    value: fc.oneof(
      fc.constant({ user: "222" }),
      typed.filter((s) => s !== "p1"),
    ),
  }),
  fc.record({ kind: fc.constant("channel" as const), value: fc.constant({ id: "333", name: "333" }) }),
  fc.record({ kind: fc.constant("server-role" as const), value: fc.constant({ role: "444", name: "444" }) }),
);
const anyField: fc.Arbitrary<FormField> = fc
  .tuple(given, fc.record({ text: anyText, required: fc.boolean(), max: fc.integer({ min: 1, max: 9_000 }) }))
  .map(([{ kind, ...own }, more]) => fieldOfKind(kind, { ...more, ...own }));
const named = (fields: readonly FormField[]) => fields.map((f, i) => ({ ...f, name: `o${i}` }));

describe("any form on Discord", () => {
  it("keeps to the limits and gives back what was given when it is submitted as it opened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyField, { maxLength: 14 }), anyText, async (fields, title) => {
        const form = { ...formOf(...named(fields)), title: title.trim() === "" ? "A form" : title };
        for (const part of partsOf(form))
          expect(modalRefusals(await modalOf(form, undefined, carry({ draft: drafted(part) })))).toEqual([]);
        expect(await readUntouched(form)).toEqual(Object.fromEntries(form.fields.map((f) => [f.name, f.value])));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("keeps to the limits with anything wrong, too long or empty in it", async () => {
    const odd = fc.record({
      value: fc.oneof(anyText, fc.constant({ name: "minutes.csv" }), fc.constant(null)),
      message: anyText,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyField, odd), { minLength: 1, maxLength: 5 }), async (list) => {
        const fields = named(list.map(([f, { value }]) => ({ ...f, value })));
        const errors = Object.fromEntries(list.map(([, { message }], i) => [`o${i}`, { ...wrong(message)["x"]! }]));
        expect(modalRefusals(await modal(formOf(...fields), errors))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("a submitted modal", () => {
  const label = (component: object) => ({ type: ComponentType.Label, id: 1, component: { id: 2, ...component } });
  const read = (components: object[], resolved: object = {}) =>
    readModal({ custom_id: "f1:t", components, resolved } as unknown as APIModalSubmission);

  it("names persons, channels and roles as Discord knows them, and tells files apart", () => {
    const user = { id: "1", username: "ana", global_name: "Ana" };
    const attachment = { id: "9", filename: "minutes.csv", size: 3, url: "https://cdn.example/minutes.csv" };
    expect(
      read(
        [
          label({ type: ComponentType.UserSelect, custom_id: "f:who", values: ["1"] }),
          label({ type: ComponentType.UserSelect, custom_id: "f:other", values: ["2"] }),
          label({ type: ComponentType.ChannelSelect, custom_id: "f:room", values: ["3"] }),
          label({ type: ComponentType.RoleSelect, custom_id: "f:role", values: ["4"] }),
          label({ type: ComponentType.FileUpload, custom_id: "f:paper", values: ["9"] }),
          label({ type: ComponentType.Checkbox, custom_id: "f:sure", value: true }),
          label({ type: ComponentType.RadioGroup, custom_id: "f:not", value: "false" }),
          label({ type: ComponentType.CheckboxGroup, custom_id: "f:some", values: ["a", "b"] }),
          label({ type: ComponentType.StringSelect, custom_id: "f:more", values: ["c", "d"] }),
        ],
        {
          users: { 1: user, 2: { ...user, id: "2" } },
          members: { 2: { nick: "Anita" } },
          channels: { 3: { name: "general" } },
          roles: { 4: { name: "Mods" } },
          attachments: { 9: attachment },
        },
      ),
    ).toEqual({
      values: {
        who: { user: "1", name: "Ana" },
        other: { user: "2", name: "Anita" },
        room: { id: "3", name: "general" },
        role: { role: "4", name: "Mods" },
        sure: true,
        not: false,
        some: "a,b",
        more: "c,d",
      },
      files: { paper: attachment },
    });
  });

  it("has nothing for what was left empty, and for fields that are not ours", () => {
    expect(
      read([
        label({ type: ComponentType.TextInput, custom_id: "f:a", value: " \n" }),
        label({ type: ComponentType.StringSelect, custom_id: "f:b", values: [] }),
        label({ type: ComponentType.RadioGroup, custom_id: "f:c", value: null }),
        label({ type: ComponentType.Checkbox, custom_id: "f:d", value: false }),
        label({ type: ComponentType.FileUpload, custom_id: "f:e", values: [] }),
        label({ type: ComponentType.UserSelect, custom_id: "f:f", values: [] }),
        label({ type: ComponentType.CheckboxGroup, custom_id: "f:g", values: [] }),
        label({ type: ComponentType.TextInput, custom_id: "other", value: "x" }),
        { type: ComponentType.TextDisplay, id: 3 },
      ]),
    ).toEqual({ values: {}, files: {} });
    expect(optionOf("f:")).toBeUndefined();
  });
});

describe("a draft", () => {
  it("travels by a token", () => {
    expect([tokenOfForm(formId("abc")), tokenOfFix(fixId("abc"))]).toEqual(["abc", "abc"]);
    expect([tokenOfForm(fixId("abc")), tokenOfFix(formId("abc")), tokenOfForm("f1:"), tokenOfForm("p1:0:x")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
