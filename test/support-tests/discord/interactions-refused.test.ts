import { describe, expect, test } from "vitest";
import { type InteractionRecord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { ada, callback, channel, fake, form, hook, submitted, typing, onStage } from "./interaction-stage.ts";
import { codesOf } from "./raw-app.ts";

onStage();

describe("refused", () => {
  const types = "BASE_TYPE_CHOICES";
  test.each<[string, () => Promise<InteractionRecord>, number, Json | undefined]>([
    ["an update of a command", () => fake.slash(ada, channel, "do"), 7, { content: "x" }],
    ["a deferred update of a command", () => fake.slash(ada, channel, "do"), 6, undefined],
    ["choices for a command", () => fake.slash(ada, channel, "do"), 8, { choices: [] }],
    ["a pong", () => fake.slash(ada, channel, "do"), 1, undefined],
    ["a modal in answer to a modal", () => submitted("command"), 9, form],
    ["an update of a modal from a command", () => submitted("command"), 7, { content: "x" }],
    ["a message for what is being typed", () => typing("x"), 4, { content: "x" }],
    ["a deferral of what is being typed", () => typing("x"), 5, undefined],
    ["a modal for what is being typed", () => typing("x"), 9, form],
  ])("%s", async (_, make, type, data) => {
    const record = await make();
    const answered = await callback(record, type, data);
    expect(answered).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(codesOf(answered.body)).toEqual([`type ${types}`]);
    expect(record.acknowledgedAt).toBeUndefined();
  });

  test("a modal after a deferral", async () => {
    const record = await fake.slash(ada, channel, "do");
    await callback(record, 5);
    expect(await callback(record, 9, form)).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test("an answer that says nothing", async () => {
    const record = await fake.slash(ada, channel, "do");
    expect(await callback(record, 4)).toMatchObject({ status: 400, body: { code: 50006 } });
    expect((await callback(record, 4, { content: "x" })).status).toBe(204);
  });

  test.each<[string, Json, string]>([
    ["an unknown field", { content: "x", colour: 1 }, "data.colour UNKNOWN_FIELD"],
    ["a nonce", { content: "x", nonce: "1" }, "data.nonce UNKNOWN_FIELD"],
    ["an enforced nonce", { content: "x", enforce_nonce: true }, "data.enforce_nonce UNKNOWN_FIELD"],
    ["content over 2,000", { content: "x".repeat(2_001) }, "data.content BASE_TYPE_BAD_LENGTH"],
    [
      "Components V2 without the flag",
      { components: [{ type: 10, content: "x" }] },
      "data.components.0.type UNION_TYPE_CHOICES",
    ],
  ])("an answer with %s", async (_, data, problem) => {
    const record = await fake.slash(ada, channel, "do");
    expect(codesOf((await callback(record, 4, data)).body)).toContain(problem);
    await callback(record, 5);
    await hook(record, "PATCH", "/messages/@original", { content: "x" });
    const followUp = await hook(record, "POST", "", data);
    expect(codesOf(followUp.body)).toContain(problem.replace("data.", ""));
  });
});
