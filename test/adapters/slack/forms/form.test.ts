import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import { mention } from "../../../../src/core/kernel/text/mention.ts";
import type { KindName } from "../../../support/option-kinds.ts";
import { shownBy } from "../rendering/check-blocks.ts";
import { element, field, formOf, inputs, modal, wrong } from "./forming.ts";

describe("a field on Slack", () => {
  it.each<[KindName, string]>([
    ["text", "plain_text_input"],
    ["long", "plain_text_input"],
    ["integer", "number_input"],
    ["flag", "checkboxes"],
    ["person", "users_select"],
    ["channel", "conversations_select"],
    ["country", "external_select"],
    ["term", "external_select"],
    ["language", "external_select"],
    ["zone", "external_select"],
    ["reference", "external_select"],
    ["when", "plain_text_input"],
    ["day", "plain_text_input"],
    ["duration", "plain_text_input"],
    ["link", "url_text_input"],
    ["file", "file_input"],
  ])("for %s is a %s", async (kind, type) => {
    expect((await element(field(kind))).type).toBe(type);
  });

  it("for a choice is a select, or a search where there are more than a select holds", async () => {
    const choices = (n: number) => Array.from({ length: n }, (_, i) => ({ value: `v${i}`, label: `Label ${i}` }));
    expect(await element(field("choice", { choices: choices(100), value: "v7" }))).toMatchObject({
      type: "static_select",
      initial_option: { value: "v7" },
    });
    expect(await element(field("choice", { choices: choices(101), value: "v7" }))).toMatchObject({
      type: "external_select",
      initial_option: { value: "v7", text: { text: "Label 7" } },
    });
  });

  it("names itself, gives its hint, and is optional where the option is", async () => {
    const [block] = inputs(await modal(formOf(field("when", { text: "When: tomorrow at 15:00", required: true }))));
    expect(block).toMatchObject({
      block_id: "option.x",
      label: { text: "When" },
      hint: { text: "tomorrow at 15:00. Or pick a moment below." },
      optional: false,
      element: { action_id: "option.x" },
    });
    expect(inputs(await modal(formOf(field("day"))))[0]).toMatchObject({
      hint: { text: "In your words, such as “last Monday” or “2 weeks”." },
      optional: true,
    });
  });

  it("stands in a form whose other button says what stays, where the form has a word for it", async () => {
    const form = formOf(field("text"));
    expect((await modal(form)).close?.text).toBe("Cancel");
    expect((await modal({ ...form, submit: "Cancel the meeting", keep: "Keep the meeting" })).close?.text).toBe(
      "Keep the meeting",
    );
  });

  it("for a flag that must be answered offers both answers", async () => {
    expect(await element(field("flag", { required: true }))).toMatchObject({
      type: "radio_buttons",
      options: [{ value: "true" }, { value: "false" }],
    });
    expect(await element(field("flag", { value: "true" }))).toMatchObject({
      type: "checkboxes",
      initial_options: [{ value: "true" }],
    });
    expect(await element(field("flag", { value: false }))).toMatchObject({
      type: "radio_buttons",
      initial_option: { value: "false" },
    });
  });

  it("for a person picks whom Slack knows; others of the community stay chosen", async () => {
    expect(await element(field("person", { value: { user: "T1:U222" } }))).toMatchObject({
      type: "users_select",
      initial_user: "U222",
    });
    expect(await element(field("person", { value: mention({ name: "@ana", id: "T1:U222" }) }))).toMatchObject({
      initial_user: "U222",
    });
    expect(await element(field("person", { value: "p1" }))).toMatchObject({ initial_user: "U0PERSON1" });
    expect(await element(field("person", { value: "Rui" }))).toMatchObject({
      type: "external_select",
      initial_option: { value: "Rui" },
    });
  });

  it("for a channel offers public and private channels only", async () => {
    expect(await element(field("channel", { value: { id: "C123", name: "general" } }))).toMatchObject({
      initial_conversation: "C123",
      filter: { include: ["public", "private"] },
    });
  });

  it("brings back what was typed wrong: in the box where that can hold it, beside it where not", async () => {
    expect(await element(field("link", { value: "not an address" }), wrong("No"))).toMatchObject({
      type: "plain_text_input",
      initial_value: "not an address",
    });
    expect(await element(field("integer", { value: "many", least: 1, most: 9 }), wrong("No"))).toMatchObject({
      type: "plain_text_input",
      initial_value: "many",
    });
    expect(await element(field("text", { value: "x".repeat(50), max: 40 }), wrong("No"))).toMatchObject({
      initial_value: "x".repeat(50),
      max_length: 50,
    });
    const view = await modal(
      formOf(field("country", { value: "Paraguy" })),
      wrong("I don't know the country.", [{ value: "PY", label: "Paraguay (PY)" }]),
    );
    expect(shownBy(view.blocks as KnownBlock[]).trim()).toBe(
      "I don't know the country.\nPerhaps:Paraguay (PY)You gave: Paraguy",
    );
    const choice = await modal(
      formOf(field("choice", { value: "green", choices: [{ value: "red", label: "Red" }] })),
      wrong("It can be red."),
    );
    expect(shownBy(choice.blocks as KnownBlock[])).toContain("You gave: green");
    const long = await modal(formOf(field("long", { value: "y".repeat(4_000), max: 2_000 })), wrong("Too long."));
    expect(shownBy(long.blocks as KnownBlock[]).replaceAll("\n", "")).toContain(`You gave: ${"y".repeat(4_000)}`);
    const file = await modal(
      formOf(field("file", { value: { name: "a.csv", mediaType: "text/csv", size: 1, base64: "eA==" } })),
    );
    expect(shownBy(file.blocks as KnownBlock[])).toContain("Please attach “a.csv” again.");
  });

  it("says what would be right so that it can be typed", async () => {
    const view = await modal(
      formOf(field("when", { value: "3/4 15:00" })),
      wrong("That can be read in more than one way.", [
        { value: "2027-03-04 15:00 America/Bogota", label: "Thursday, 4 March 2027 at 15:00 (Bogotá)" },
      ]),
    );
    expect(shownBy(view.blocks as KnownBlock[])).toContain(
      "Thursday, 4 March 2027 at 15:00 (Bogotá) – 2027-03-04 15:00 America/Bogota",
    );
  });
});
