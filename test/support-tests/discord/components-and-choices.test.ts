import { describe, expect, test } from "vitest";
import type { Json } from "../../support/discord/model.ts";
import {
  ada,
  callback,
  channel,
  EPHEMERAL,
  eve,
  fake,
  hook,
  last,
  pressed,
  submitted,
  typing,
  onStage,
} from "./interaction-stage.ts";
import { codesOf } from "./raw-app.ts";

onStage();

describe("components", () => {
  test("an update changes the message, and it is the original", async () => {
    const record = await pressed();
    expect((await callback(record, 7, { content: "Pressed", components: [] })).status).toBe(204);
    expect(last()).toMatchObject({ id: record.source, content: "Pressed", components: [], edited: true });
    await hook(record, "PATCH", "/messages/@original", { content: "Pressed twice" });
    expect(last().content).toBe("Pressed twice");
  });

  test("a deferred update says nothing, and the edit comes later", async () => {
    const record = await pressed(EPHEMERAL);
    expect((await callback(record, 6)).status).toBe(204);
    expect(last()).toMatchObject({ thinking: false, content: "Press", ephemeralTo: ada });
    await hook(record, "PATCH", "/messages/@original", { content: "Later" });
    expect(last()).toMatchObject({ content: "Later", ephemeralTo: ada });
  });

  test("a new message answers the one that was pressed", async () => {
    const record = await pressed();
    await callback(record, 4, { content: "Well pressed" });
    expect(last()).toMatchObject({ content: "Well pressed", replyTo: record.source });
  });

  test("a message that was deleted meanwhile cannot be updated", async () => {
    const record = await pressed();
    fake.deleteMessage(record.source!);
    expect(await callback(record, 7, { content: "x" })).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test("a modal from a component can update its message", async () => {
    const record = await submitted("component");
    expect(record.payload["message"]).toMatchObject({ id: record.source });
    expect((await callback(record, 7, { content: "Submitted" })).status).toBe(204);
    expect(last().content).toBe("Submitted");
    expect(fake.modal(ada)).toBeUndefined();
  });

  test("a modal stays open when nobody answers its submission", async () => {
    await submitted("command");
    fake.advance(3_001);
    expect(fake.modal(ada)).toBeDefined();
    fake.closeModal(ada);
  });

  test("nobody presses what is not there, disabled, a link, or somebody else's", async () => {
    const asked = await fake.slash(ada, channel, "do");
    const components = [
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: "a", custom_id: "off", disabled: true },
          { type: 2, style: 1, label: "b", custom_id: "on" },
          { type: 2, style: 5, label: "c", url: "https://example.org" },
        ],
      },
    ];
    await callback(asked, 4, { content: "x", components, flags: EPHEMERAL });
    await expect(fake.press(ada, asked.original!, "none")).rejects.toThrow("Nobody can press that");
    await expect(fake.press(ada, asked.original!, "off")).rejects.toThrow("disabled");
    await expect(fake.press(eve, asked.original!, "on")).rejects.toThrow("sees no message");
    await expect(fake.choose(ada, asked.original!, "on", [])).rejects.toThrow("no select");
  });
});

describe("choices", () => {
  test("are offered in the reader's language", async () => {
    const offered = fake.autocomplete(ada, channel, "pick", { focused: "text", text: "par" });
    await callback(fake.interactions.at(-1)!, 8, {
      choices: [{ name: "Germany", name_localizations: { "es-ES": "Alemania" }, value: "DE" }],
    });
    expect(await offered).toEqual([{ name: "Alemania", value: "DE" }]);
  });

  test("are empty when nobody answers", async () => {
    const offered = fake.autocomplete(ada, channel, "pick", { focused: "text", text: "par" });
    fake.advance(3_001);
    expect(await offered).toEqual([]);
  });

  const choice = (more: Json = {}): Json => ({ name: "x", value: "x", ...more });
  test.each<[string, Json[], string]>([
    [
      "26",
      Array.from({ length: 26 }, (_, index) => choice({ value: `v${index}` })),
      "data.choices BASE_TYPE_BAD_LENGTH",
    ],
    ["with an empty name", [choice({ name: "" })], "data.choices.0.name BASE_TYPE_BAD_LENGTH"],
    ["with a name over 100", [choice({ name: "x".repeat(101) })], "data.choices.0.name BASE_TYPE_BAD_LENGTH"],
    ["with an empty value", [choice({ value: "" })], "data.choices.0.value BASE_TYPE_BAD_LENGTH"],
    ["with a value over 100", [choice({ value: "x".repeat(101) })], "data.choices.0.value BASE_TYPE_BAD_LENGTH"],
  ])("are refused: %s", async (_, choices, problem) => {
    const answered = await callback(await typing("x"), 8, { choices });
    expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(codesOf(answered.body)).toContain(problem);
  });

  test("of a number are numbers", async () => {
    expect(codesOf((await callback(await typing("1", "count"), 8, { choices: [choice()] })).body)).toContain(
      "data.choices.0.value NUMBER_TYPE_COERCE",
    );
    expect((await callback(await typing("1", "count"), 8, { choices: [choice({ value: 1 })] })).status).toBe(204);
  });
});
