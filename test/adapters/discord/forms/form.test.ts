import { ComponentType, TextInputStyle } from "discord.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { modalOf } from "../../../../src/adapters/discord/forms/modal.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { formFor } from "../../../../src/core/kernel/forms/form.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { mention, roleMention } from "../../../../src/core/kernel/text/mention.ts";
import { clearable, opt } from "../../../../src/core/kernel/options/options.ts";
import { fixtureEcho } from "../../../support/fixture-commands.ts";
import { carry, drafted, field, formOf, labels, modal, modalRefusals, only, partsOf, wrong } from "./forming.ts";

const colours = ["red", "blue", "green"].map((value) => ({ value, label: value.toUpperCase() }));

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `v${i}`, label: `Label ${i}` }));

const inOurLanguages = () => {
  const input = z.object({ x: clearable(opt.language("help.command", ["en", "es"])).optional() });
  return formFor({ path: "fixture echo", summary: "help.summary", input }, { x: "es" }, translator("en")).fields[0]!;
};

describe("a field on Discord", () => {
  it.each([
    [
      "text",
      field("text", { max: 40 }),
      { type: ComponentType.TextInput, style: TextInputStyle.Short, max_length: 40, required: false },
    ],
    ["a needed text", field("text", { required: true }), { required: true }],
    ["text of lines", field("long"), { style: TextInputStyle.Paragraph }],
    ["text that has lines", field("text", { value: "a\nb" }), { style: TextInputStyle.Paragraph, value: "a\nb" }],
    ["text that is too long", field("text", { max: 3, value: "four" }), { max_length: 4, value: "four" }],
    ["a moment", field("when", { value: "tomorrow" }), { type: ComponentType.TextInput, value: "tomorrow" }],
    [
      "a needed choice of few",
      field("choice", { choices: colours, required: true, value: "blue" }),
      { type: ComponentType.RadioGroup, required: true },
    ],
    [
      "a choice that can be taken back",
      field("choice", { choices: colours }),
      { type: ComponentType.StringSelect, min_values: 0, required: false },
    ],
    [
      "a choice in words",
      field("choice", { choices: colours, value: "BLUE" }),
      { type: ComponentType.TextInput, value: "BLUE" },
    ],
    [
      "several of few",
      field("choices", { choices: colours, value: "red,green" }),
      { type: ComponentType.CheckboxGroup, min_values: 0, max_values: 3 },
    ],
    [
      "several that are needed",
      field("choices", { choices: colours, required: true }),
      { type: ComponentType.CheckboxGroup, min_values: 1, required: true },
    ],
    [
      "several of many",
      field("choices", { choices: many(25), value: "v3" }),
      { type: ComponentType.StringSelect, min_values: 0, max_values: 25 },
    ],
    [
      "several of more than a menu holds",
      field("choices", { choices: many(26), value: "v3,v4" }),
      { type: ComponentType.TextInput, value: "v3,v4" },
    ],
    ["a tick", field("flag"), { type: ComponentType.Checkbox }],
    ["a needed answer", field("flag", { required: true }), { type: ComponentType.RadioGroup }],
    ["an answer that was given", field("flag", { value: true }), { type: ComponentType.RadioGroup }],
    ["a person", field("person"), { type: ComponentType.UserSelect, required: false, min_values: 0 }],
    [
      "a person given by a button",
      field("person", { value: "p1" }),
      { default_values: [{ type: "user", id: "111111111111111111" }] },
    ],
    [
      "a person who was mentioned",
      field("person", { value: mention({ name: "@Ana", id: "222" }) }),
      { default_values: [{ type: "user", id: "222" }] },
    ],
    ["a person who is not here", field("person", { value: "Ana" }), { type: ComponentType.TextInput, value: "Ana" }],
    [
      "a channel",
      field("channel", { value: { id: "333", name: "general" } }),
      { type: ComponentType.ChannelSelect, default_values: [{ type: "channel", id: "333" }] },
    ],
    [
      "a role",
      field("server-role", { value: { role: "444", name: "Mods" } }),
      { type: ComponentType.RoleSelect, default_values: [{ type: "role", id: "444" }] },
    ],
    [
      "a role that was mentioned",
      field("server-role", { value: roleMention({ name: "@Mods", id: "444" }) }),
      { default_values: [{ type: "role", id: "444" }] },
    ],
    [
      "a file",
      field("file", { required: true }),
      { type: ComponentType.FileUpload, min_values: 1, max_values: 1, required: true },
    ],
    ["a country", field("country", { value: "Paraguay" }), { type: ComponentType.TextInput, value: "Paraguay" }],
    ["one of our languages", inOurLanguages(), { type: ComponentType.StringSelect }],
  ])("of %s has the input that fits", async (_what, f, component) => {
    const label = await only(f);
    expect(label.component).toMatchObject({ custom_id: "f:x", ...component });
  });

  it("ticks what was given of several, and tells the rest beside", async () => {
    const label = await only(field("choices", { choices: colours, value: "green, mauve" }), wrong("No mauve."));
    expect(label.component).toMatchObject({
      options: [{ value: "red" }, { value: "blue" }, { value: "green", default: true }],
    });
    expect(label.description).toBe("No mauve. You gave: green, mauve");
  });

  it("offers languages by their names, and nothing chosen", async () => {
    const { component } = await only(inOurLanguages());
    expect(component).toMatchObject({
      options: [
        { value: "default", label: "Default" },
        { value: "en", label: "English" },
        { value: "es", label: "Spanish", default: true },
      ],
    });
  });

  it("says how it is filled in, and the whole of a long name", async () => {
    expect(await only(field("when", { text: "When: tomorrow at 15:00" }))).toMatchObject({
      label: "When",
      description: "tomorrow at 15:00.",
    });
    expect(await only(field("country"))).toMatchObject({ description: translator("en")("field.hint.words") });
    expect(await only(field("integer", { least: 1, most: 9 }))).toMatchObject({ description: "A number from 1 to 9." });
    const long = "A name of a field that goes on for much longer than forty-five characters";
    const cut = await only(field("text", { text: long }));
    expect([cut.label.length <= 45, cut.label.endsWith("…"), cut.description]).toEqual([true, true, long]);
  });

  it("says what is wrong with it; a box keeps it, a menu does not pick it again", async () => {
    expect(await only(field("when", { value: "someday" }), wrong("When is that?"))).toMatchObject({
      description: "When is that?",
      component: { value: "someday" },
    });
    const person = await only(field("person", { value: { user: "222", name: "Ana" } }), wrong("Nobody here."));
    expect(person.description).toBe("Nobody here. You gave: Ana");
    expect(person.component).not.toHaveProperty("default_values");
    expect(await only(field("file", { value: { name: "minutes.csv" } }))).toMatchObject({
      description: "Please attach “minutes.csv” again.",
    });
  });
});

describe("a form on Discord", () => {
  it("opens with five fields, or with four and a tick for the others, of which it says what is set", async () => {
    const texts = (count: number) => Array.from({ length: count }, (_, i) => field("text", { name: `o${i}` }));
    expect(labels(await modal(formOf(...texts(5)))).map((l) => l.component.custom_id)).not.toContain("more");
    const form = {
      ...formOf(...texts(11), field("text", { name: "place", text: "Place", value: "Room 7" })),
      title: "A title of more than forty-five characters as there are some",
    };
    const shown = await modal(form);
    expect(modalRefusals(shown)).toEqual([]);
    expect(shown.title).toMatch(/…$/);
    expect(labels(shown).map((l) => l.component.custom_id)).toEqual(["f:o0", "f:o1", "f:o2", "f:o3", "more"]);
    expect(labels(shown)[4]).toMatchObject({
      label: "More options",
      description: "Also set: Place",
      component: { type: ComponentType.Checkbox },
    });
    for (const part of partsOf(form)) expect(part.options.length).toBeLessThanOrEqual(5);
    expect(partsOf(form).flatMap((part) => part.options)).toEqual(form.fields.map((f) => f.name));
  });

  it("lets other values be typed than there are to choose from", async () => {
    const length = (more: object) => field("duration", { widget: "search", offers: offered, others: true, ...more });
    const offered = [
      { value: "30", label: "30 minutes" },
      { value: "60", label: "1 hour" },
    ];
    const menu = (await only(length({ value: "60" }))).component;
    expect(menu).toMatchObject({
      type: ComponentType.StringSelect,
      options: [{ value: "30" }, { value: "60", default: true }, { label: "Something else…" }],
    });
    // What was typed stays to be seen beside what there is.
    expect((await only(length({ value: "50", shown: "50 minutes" }))).component).toMatchObject({
      options: [{ value: "50", label: "50 minutes", default: true }, { value: "30" }, { value: "60" }, {}],
    });
    expect((await only(length({ value: "a while" }), wrong("No"))).component).toMatchObject({
      type: ComponentType.TextInput,
      value: "a while",
    });
    const boxed = { draft: { options: ["x"], left: [], words: ["x"] } };
    expect((await only(length({}), undefined, boxed)).component).toMatchObject({ type: ComponentType.TextInput });
  });

  it("without fields shows what it is", async () => {
    expect(modalRefusals(await modal(formOf()))).toEqual([]);
  });

  it.each(LANGUAGES)("of every command keeps to the limits, in %s", async (language) => {
    for (const command of [...CATALOGUE.commands, fixtureEcho]) {
      const form = formFor(command, {}, translator(language));
      for (const part of partsOf(form)) {
        const shown = await modalOf(form, undefined, carry({ draft: drafted(part) }, language));
        expect([command.path, modalRefusals(shown)]).toEqual([command.path, []]);
        for (const label of labels(shown))
          expect([command.path, label.label, label.label.endsWith("…")]).toEqual([command.path, label.label, false]);
      }
    }
  });
});
